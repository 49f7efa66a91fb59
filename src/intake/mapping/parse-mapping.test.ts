import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAPPING_FORMAT, type Mapping, mappingFor, openQuestions, signatureOf } from './mapping'
import { parseMapping } from './parse-mapping'

const MAPPING: Mapping = {
  format: MAPPING_FORMAT,
  kind: 'access',
  layout: { type: 'csv', delimiter: ';', quote: '"', headerRecord: 1, columns: ['date', 'time', 'took', 'tok'] },
  fields: {
    time: { columns: ['date', 'time'], separator: ' ', time: 'day-first' },
    duration: { columns: ['took'], separator: ' ', unit: 'ms' },
    token: { columns: ['tok'], separator: ' ', token: 'secret' },
    host: { fixed: 'shop.example' },
  },
}

const changed = (change: (mapping: Record<string, never>) => unknown): unknown => {
  const copy = JSON.parse(JSON.stringify(MAPPING))
  change(copy)
  return copy
}

describe('parseMapping', () => {
  it('reads back what was stored, without what it does not know', () => {
    const stored = { ...JSON.parse(JSON.stringify(MAPPING)), extra: 1 }
    expect(parseMapping(stored)).toEqual({ ok: true, value: MAPPING })
  })

  it.each<[string, Record<string, unknown>]>([
    ['format', { format: 'dwell.mapping/2' }],
    ['kind', { kind: 'constructor' }],
    ['layout', { layout: { type: 'csv', delimiter: 'x', quote: '"', headerRecord: 1, columns: ['a'] } }],
    ['layout', { layout: { type: 'csv', delimiter: ',', quote: '"', headerRecord: -1, columns: ['a'] } }],
    ['layout', { layout: { type: 'csv', delimiter: ',', quote: '"', headerRecord: 1, columns: [] } }],
    ['fields', { fields: null }],
    ['fields.__proto__', { fields: JSON.parse('{"__proto__":{"columns":["a"],"separator":""}}') }],
    ['fields.issuedAt', { fields: { issuedAt: { columns: ['a'], separator: ' ', time: 'iso' } } }],
    ['fields.time', { fields: { time: { fixed: 'now' } } }],
    ['fields.time', { fields: { time: { columns: ['a'], separator: ' ' } } }],
    ['fields.time', { fields: { time: { columns: [], separator: ' ', time: 'iso' } } }],
    ['fields.duration', { fields: { duration: { columns: ['a'], separator: ' ', unit: 'min' } } }],
    ['fields.path', { fields: { path: { columns: 'a', separator: ' ' } } }],
  ])('says that %s is wrong', (at, change) => {
    const broken = { ...JSON.parse(JSON.stringify(MAPPING)), ...change }
    expect(parseMapping(broken)).toEqual({ ok: false, error: { at } })
  })

  it('answers any value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('format', 'kind', 'layout', 'fields'), (value, member) => {
        expect(parseMapping(value).ok).toBe(false)
        parseMapping({ ...MAPPING, [member]: value })
        parseMapping({ ...MAPPING, fields: { time: value, duration: value, token: value } })
      }),
    )
  })
})

describe('a mapping', () => {
  it('asks for what nobody has said', () => {
    expect(openQuestions(MAPPING)).toEqual([])
    const open = changed((mapping) => {
      Object.assign(mapping, {
        kind: 'ledger',
        fields: { issuedAt: { columns: ['date'], separator: ' ', time: null } },
      })
    })
    expect(openQuestions(open as Mapping)).toEqual([
      { target: 'token', ask: 'column' },
      { target: 'issuedAt', ask: 'time-format' },
    ])
  })

  it('is remembered by the columns of its table in any order, and read for another with all it needs', () => {
    expect(signatureOf(['b', ' a'])).toBe(signatureOf(['a', 'b', 'b']))
    expect(signatureOf(['a,b'])).not.toBe(signatureOf(['a', 'b']))
    const other = { type: 'parquet' } as const
    expect(mappingFor(MAPPING, other, ['time', 'date', 'took', 'tok', 'more'])).toEqual({ ...MAPPING, layout: other })
    expect(mappingFor(MAPPING, other, ['time', 'took', 'tok'])).toBeNull()
  })
})
