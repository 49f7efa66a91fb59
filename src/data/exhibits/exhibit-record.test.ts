import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isIncomplete } from './exhibit'
import { rangeExhibit, rowExhibit, valueExhibit } from './exhibit-fixture'
import { changed, changedBy, type ExhibitChange, type ExhibitRecord, NO_EXHIBITS } from './exhibit-record'
import { readRecord, writeRecord } from './exhibit-schema'

const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const anyExhibit = fc
  .record({
    id: fc.constantFrom(...ids),
    number: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant(10 ** 9)),
    note: fc.string({ unit: 'grapheme', maxLength: 40 }),
    kind: fc.constantFrom('row', 'range', 'value'),
  })
  .map(({ kind, ...some }) =>
    kind === 'row' ? rowExhibit(some) : kind === 'range' ? rangeExhibit(some) : valueExhibit(some),
  )
const anyChange: fc.Arbitrary<ExhibitChange> = fc.oneof(
  anyExhibit.map((exhibit): ExhibitChange => ({ do: 'add', exhibit })),
  anyExhibit.map((exhibit): ExhibitChange => ({ do: 'fill', exhibit })),
  fc.constantFrom(...ids).map((id): ExhibitChange => ({ do: 'remove', id })),
  fc.record({ do: fc.constant('note' as const), id: fc.constantFrom(...ids), note: fc.string() }),
)
const numbersOf = ({ exhibits }: ExhibitRecord) => exhibits.map(({ number }) => number)

describe('changes to the exhibits of a case', () => {
  it('never give a number twice, not even one whose exhibit was removed', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 40 }), (changes) => {
        const owner = new Map<number, string>()
        const removed = new Set<number>()
        let record = NO_EXHIBITS
        for (const change of changes) {
          const before = record
          record = changed(record, change)
          expect(new Set(numbersOf(record)).size).toBe(record.exhibits.length)
          expect(numbersOf(record)).toEqual(numbersOf(record).toSorted((a, b) => a - b))
          for (const { number, id } of record.exhibits) {
            if (!before.exhibits.some((one) => one.number === number)) {
              expect(removed.has(number)).toBe(false)
              expect(owner.has(number)).toBe(false)
              owner.set(number, id)
            }
            expect(owner.get(number)).toBe(id)
          }
          for (const number of numbersOf(before)) if (!numbersOf(record).includes(number)) removed.add(number)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('may be made again without a second effect', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 20 }), anyChange, (changes, change) => {
        const once = changed(changedBy(NO_EXHIBITS, changes), change)
        expect(changed(once, change)).toEqual(once)
      }),
      { numRuns: 100 },
    )
  })

  it('of two tabs lose nothing of each other: both exhibits are there, under two numbers', () => {
    const [one, two] = [rowExhibit({ id: 'one', number: 1 }), rangeExhibit({ id: 'two', number: 1 })]
    const record = changedBy(NO_EXHIBITS, [
      { do: 'add', exhibit: one },
      { do: 'add', exhibit: two },
      { do: 'note', id: 'one', note: '자정 이후' },
    ])
    expect(record.exhibits.map(({ id, number, note }) => [id, number, note])).toEqual([
      ['one', 1, '자정 이후'],
      ['two', 2, ''],
    ])
  })

  it('bring a removed exhibit back under its number, and keep its note where hashes come later', () => {
    const first = rowExhibit({ id: 'one', number: 1, note: 'look' })
    const added = changedBy(NO_EXHIBITS, [
      { do: 'add', exhibit: first },
      { do: 'add', exhibit: rowExhibit({ id: 'two', number: 2 }) },
    ])
    const removed = changed(added, { do: 'remove', id: 'one' })
    expect(numbersOf(removed)).toEqual([2])
    expect(changed(removed, { do: 'restore', exhibit: first })).toEqual(added)
    const filled = changed(added, { do: 'fill', exhibit: rowExhibit({ id: 'one', number: 7, length: 99 }) })
    expect(filled.exhibits[0]).toMatchObject({ number: 1, note: 'look', length: 99 })
  })
})

describe('the kept record', () => {
  it('reads back as it was written, however many and long', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 20 }), (changes) => {
        const record = changedBy(NO_EXHIBITS, changes)
        expect(readRecord(structuredClone(writeRecord(record)))).toEqual(record)
      }),
      { numRuns: 60 },
    )
    const exhibits = Array.from({ length: 1000 }, (_, i) =>
      rowExhibit({ id: `x${i}`, number: i + 1, note: '증거 '.repeat(i === 999 ? 10_000 : 1) }),
    )
    const many = readRecord(writeRecord({ next: 1001, exhibits, broken: [] }))
    expect(many).toMatchObject({ next: 1001, broken: [] })
    expect(many === 'newer' ? null : many.exhibits.at(-1)).toEqual(exhibits.at(-1))
  })

  it('sets aside what it cannot read and keeps the rest', () => {
    const good = rowExhibit({ id: 'one', number: 3 })
    const twice = { ...good, number: 9 }
    const bad = [null, 7, { ...good, id: 'two', number: 4, line: -1 }, twice]
    const read = readRecord({ version: 1, next: 1, exhibits: [good, ...bad], broken: ['before'] })
    expect(read).toEqual({ next: 4, exhibits: [good], broken: ['before', ...bad] })
  })

  it('survives any value there, and never drops it', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const read = readRecord(value)
        if (read === 'newer' || value === undefined) return
        if (read.exhibits.length === 0) expect(read.broken).toContainEqual(value)
      }),
      { numRuns: 100 },
    )
  })

  it('is left alone where a later version wrote it', () => {
    expect(readRecord({ version: 2, exhibits: {} })).toBe('newer')
  })

  it('takes no empty hash', () => {
    const empty = { ...rowExhibit({ id: 'one', number: 1 }), lineSha256: '' }
    expect(readRecord({ version: 1, next: 2, exhibits: [empty], broken: [] })).toMatchObject({ broken: [empty] })
    expect(isIncomplete(rowExhibit({ id: 'one', number: 1, lineSha256: null }))).toBe(true)
  })
})
