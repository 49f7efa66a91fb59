import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CsvFields } from './csv-fields'
import { csvRecordEnd } from './csv-records'
import { DELIMITERS, QUOTES } from './mapping'

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** Fields of one record as texts; null where it is none. */
function cut(record: Uint8Array, delimiter: string, quote: '"' | "'" | ''): string[] | null {
  const fields = new CsvFields(delimiter, quote)
  if (!fields.cut(record, 0, record.length)) return null
  return Array.from({ length: fields.count }, (_, i) => {
    const into = new Uint8Array(record.length)
    return fields.hasDoubled(i)
      ? decoder.decode(into.subarray(0, fields.unquote(record, i, into)))
      : decoder.decode(record.subarray(fields.bounds[i * 2], fields.bounds[i * 2 + 1]))
  })
}

const one = (text: string) => cut(encoder.encode(text), ',', '"')

/** An independent writer: quotes where it must, and wherever it is told to. */
function written(table: readonly string[][], delimiter: string, quote: string, end: string, always: boolean): string {
  const field = (value: string, alone: boolean) => {
    const needed = [delimiter, quote, '\r', '\n'].some((special) => special !== '' && value.includes(special))
    const must = needed || (alone && value === '')
    return must || always ? quote + value.split(quote).join(quote + quote) + quote : value
  }
  return table.map((row) => row.map((value) => field(value, row.length === 1)).join(delimiter) + end).join('')
}

const delimiter = fc.constantFrom(...DELIMITERS)
const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', '"', "'", ',', ';', '\t', '|', '\n', '\r', ' ', '가', '-'), maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
)
const table = fc
  .integer({ min: 1, max: 6 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }))

describe('CsvFields', () => {
  it.each([
    ['a,b,c', ['a', 'b', 'c']],
    ['', ['']],
    [',', ['', '']],
    ['"a","b ""c""",', ['a', 'b "c"', '']],
    ['"a,b","c\r\nd"', ['a,b', 'c\r\nd']],
    ['5" disk,x', ['5" disk', 'x']],
    ['"",""""', ['', '"']],
  ])('%j is %j', (text, fields) => expect(one(text)).toEqual(fields))

  it.each(['"a', '"a"b,c', 'x,"a ""', '"a""'])('%j is no record', (text) => expect(one(text)).toBeNull())

  it('reads any table back that another program wrote', () => {
    fc.assert(
      fc.property(
        table,
        delimiter,
        fc.constantFrom('"' as const, "'" as const),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (rows, between, quote, end, always) => {
          const content = encoder.encode(written(rows, between, quote, end, always))
          const read: (string[] | null)[] = []
          for (let from = 0; from < content.length; ) {
            const { to, next } = csvRecordEnd(content, from, content.length, { delimiter: between, quote })
            read.push(cut(content.subarray(from, to), between, quote))
            from = next
          }
          expect(read).toEqual(rows)
        },
      ),
    )
  })

  it('cuts any bytes into fields that lie in the record, one after the other', () => {
    const noise = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.string({ unit: fc.constantFrom('"', ',', '\n', 'a', '\r', '\t') }).map((text) => encoder.encode(text)),
    )
    fc.assert(
      fc.property(noise, delimiter, fc.constantFrom(...QUOTES), (bytes, between, quote) => {
        const fields = new CsvFields(between, quote)
        fields.cut(bytes, 0, bytes.length)
        let last = 0
        for (let i = 0; i < fields.count; i++) {
          const [from = -1, to = -1] = fields.bounds.subarray(i * 2, i * 2 + 2)
          expect(from >= last && to >= from && to <= bytes.length).toBe(true)
          last = to
        }
        for (let from = 0, records = 0; from < bytes.length; records++) {
          expect(records).toBeLessThanOrEqual(bytes.length)
          const { to, next } = csvRecordEnd(bytes, from, bytes.length, { delimiter: between, quote })
          expect(to >= from && next > from && next >= to).toBe(true)
          from = next
        }
      }),
    )
  })

  it('gives up where a record has more fields than asked for', () => {
    const bytes = encoder.encode(','.repeat(100_000))
    expect(new CsvFields(',', '"').cut(bytes, 0, bytes.length)).toBe(false)
    expect(new CsvFields(',', '"').cut(encoder.encode('a,b,c'), 0, 5, 2)).toBe(false)
  })
})
