import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CsvLayout } from './mapping'
import { sampleCsv, sampleTable } from './sample-table'

const encoder = new TextEncoder()
const sample = (text: string, whole = true) => sampleTable(encoder.encode(text), whole)
const csv = (text: string, whole = true) => {
  const found = sample(text, whole)
  return found?.layout.type === 'csv' ? { ...found, layout: found.layout } : null
}

describe('sampleTable', () => {
  it.each<[string, Partial<CsvLayout>]>([
    ['a,b\n1,2\n', { delimiter: ',', quote: '"', headerRecord: 1 }],
    ['a;b\n1,5;2\n', { delimiter: ';', headerRecord: 1 }],
    ['a\tb\n1\t"2\n', { delimiter: '\t', quote: '', headerRecord: 1 }],
    ["a,b\n'x, y',2\n'z',3\n", { delimiter: ',', quote: "'", headerRecord: 1 }],
    ['Time|Source\n1|x\n', { delimiter: '|', headerRecord: 1 }],
    ['192.0.2.1,GET\n192.0.2.2,GET\n', { headerRecord: 0, columns: ['#1', '#2'] }],
    ['Export of 2026\n\na,b,c\n1,2,3\n4,5,6\n', { headerRecord: 2, columns: ['a', 'b', 'c'] }],
    ['\u{FEFF}a,b\r\n"x\ny",2\r\n', { headerRecord: 1, columns: ['a', 'b'] }],
  ])('%j', (text, layout) => expect(csv(text)?.layout).toMatchObject(layout))

  it('shows rows by column, and tells columns of one name apart', () => {
    const { columns, rows } = csv('a,,a\n1,"x ""y""",3\n4\n') ?? { columns: [], rows: [] }
    expect(columns).toEqual(['a', '#2', 'a #3'])
    expect(rows).toEqual([
      ['1', 'x "y"', '3'],
      ['4', '', ''],
    ])
  })

  it('knows Korean in EUC-KR from UTF-8', () => {
    // 시각,계정 and 가,나 as Windows writes them.
    const bytes = Uint8Array.from([
      0xbd, 0xc3, 0xb0, 0xa2, 44, 0xb0, 0xe8, 0xc1, 0xa4, 10, 0xb0, 0xa1, 44, 0xb3, 0xaa, 10,
    ])
    const found = sampleTable(bytes, true)
    expect(found?.layout).toMatchObject({ encoding: 'euc-kr', columns: ['시각', '계정'] })
    expect(found?.rows).toEqual([['가', '나']])
    expect(csv('시각,계정\n가,나\n')?.layout).not.toHaveProperty('encoding')
    expect(sampleTable(encoder.encode('시각,계정\n가,나').subarray(0, -1), false)?.layout).not.toHaveProperty(
      'encoding',
    )
  })

  it('leaves out a record that may go on', () => {
    expect(csv('a,b\n1,2\n3,"4', false)?.rows).toEqual([['1', '2']])
    expect(csv('a,b\n1,2\n3,4', false)?.rows).toEqual([['1', '2']])
    expect(csv('a,b\n1,2\n3,4')?.rows).toHaveLength(2)
  })

  it('cuts as the user says', () => {
    const layout: CsvLayout = { type: 'csv', delimiter: ';', quote: '"', headerRecord: 0, columns: [] }
    const { columns, rows } = sampleCsv(encoder.encode('a,b;c\n1,2;3\n'), true, layout)
    expect([columns, rows]).toEqual([
      ['#1', '#2'],
      [
        ['a,b', 'c'],
        ['1,2', '3'],
      ],
    ])
  })

  it('finds JSON by line and in arrays, nested and cut off, with all digits', () => {
    const lines = sample('{"a":{"b":1},"c":[1]}\n{"a":{"d":1767323045123456789}}\n{"a"', false)
    expect(lines).toMatchObject({ layout: { type: 'json', framing: 'lines' }, columns: ['a.b', 'c', 'a.d'] })
    expect(lines?.rows).toEqual([
      ['1', '[1]', ''],
      ['', '', '1767323045123456789'],
    ])
    const array = sample('[ {"a":1},\n {"a":{"b":"}"}},{"a":', false)
    expect(array?.layout).toEqual({ type: 'json', framing: 'elements' })
    expect(array?.rows).toEqual([
      ['1', ''],
      ['', '}'],
    ])
  })

  it.each(['', 'one column\nonly\n', '{"a":', '[]', '\0\0\0'])('%j is no table', (text) =>
    expect(sample(text)).toBeNull(),
  )

  it('answers any bytes', () => {
    const text = fc.string({
      unit: fc.constantFrom('{', '}', '[', ']', '"', ',', ';', '\n', '\r', 'a', '1', ':', '\t', '\0'),
    })
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 80 }),
          text.map((said) => encoder.encode(said)),
        ),
        fc.boolean(),
        (bytes, whole) => {
          const found = sampleTable(bytes, whole)
          for (const row of found?.rows ?? []) expect(row).toHaveLength(found?.columns.length ?? 0)
          expect(new Set(found?.columns).size).toBe(found?.columns.length ?? 0)
        },
      ),
    )
  })
})
