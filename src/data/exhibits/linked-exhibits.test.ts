import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Sha256 } from '@/base/brand'
import type { ExhibitRef } from '@/investigation/state'
import { type Exhibit, refOf } from './exhibit'
import { rangeExhibit, rowExhibit, valueExhibit } from './exhibit-fixture'
import { fitting, onlyLinked, placeOf, refsToTell } from './linked-exhibits'

const NONE: ReadonlySet<string> = new Set()
const refs = (...exhibits: Exhibit[]): ExhibitRef[] => exhibits.flatMap((exhibit) => refOf(exhibit) ?? [])
const row = (number: number, line: number): Exhibit => rowExhibit({ id: `${number}`, number, line })

const anyRows = fc
  .uniqueArray(fc.record({ number: fc.integer({ min: 1, max: 9 }), line: fc.integer({ min: 1, max: 12 }) }), {
    selector: ({ number }) => number,
    maxLength: 6,
  })
  .map((all) => all.map(({ number, line }) => row(number, line)))

describe('exhibits of a link beside those kept here', () => {
  it('are told apart by where they lie, not by their numbers', () => {
    const kept = [row(1, 10), rangeExhibit({ id: 'b', number: 2 }), valueExhibit({ id: 'c', number: 3 })]
    expect(onlyLinked(refs(...kept), kept)).toEqual([])
    const others = refs(row(7, 10), row(1, 99))
    expect(onlyLinked(others, kept)).toEqual(refs(row(1, 99)))
  })

  it('are known again where the link withholds a value', () => {
    const kept = [valueExhibit({ id: 'c', number: 3 })]
    const withheld = refs(...kept).map((ref) =>
      ref.kind === 'value'
        ? { ...ref, value: { ...ref.value, values: [{ is: 'withheld' as const, key: 'abcdefghijkl' }] } }
        : ref,
    )
    expect(onlyLinked(withheld, kept)).toEqual([])
    expect(onlyLinked(withheld, [])).toEqual(withheld)
  })

  it('stay in the view, each number once, and telling it again changes nothing', () => {
    fc.assert(
      fc.property(anyRows, anyRows, (linked, kept) => {
        const told = refsToTell(refs(...linked), kept, NONE)
        expect(new Set(told.map(({ number }) => number)).size).toBe(told.length)
        expect(refsToTell(told, kept, NONE)).toEqual(told)
        const places = new Set(told.map(placeOf))
        for (const ref of onlyLinked(refs(...linked), kept)) expect(places).toContain(placeOf(ref))
        const numbers = new Set(told.map(({ number }) => number))
        for (const { number } of kept) expect(numbers).toContain(number)
      }),
      { numRuns: 100 },
    )
  })

  it('do not come back once they were removed here', () => {
    const gone = row(1, 10)
    const removed = new Set(refs(gone).map(placeOf))
    expect(refsToTell(refs(gone, row(2, 20)), [], removed)).toEqual(refs(row(2, 20)))
  })

  it('wait for the hash of their file', () => {
    const waiting = rowExhibit({ file: { ...rowExhibit().file, sha256: null } })
    expect(refsToTell([], [waiting], NONE)).toEqual([])
    expect(refsToTell([], [rowExhibit({ number: 2 })], NONE)).toMatchObject([{ file: 'ce9cbf060000' as Sha256 }])
  })

  it('take no more room than there is, and one that is too long keeps no other out', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 30 }), fc.nat(200), (sizes, room) => {
        const all = sizes.map((line, i) => row(i + 1, line)).flatMap((exhibit) => refOf(exhibit) ?? [])
        const sizeOf = (ref: ExhibitRef): number => (ref.kind === 'row' ? ref.line : 0)
        const fit = fitting(all, room, sizeOf)
        const used = fit.reduce((sum, ref) => sum + sizeOf(ref), 0)
        expect(used).toBeLessThanOrEqual(room)
        for (const ref of all) if (!fit.includes(ref)) expect(sizeOf(ref)).toBeGreaterThan(room - used)
      }),
      { numRuns: 100 },
    )
  })
})
