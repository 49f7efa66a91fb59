import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Hit, nextHit, searchFrom } from './hit'

/** What the engine does: the next of `hits` from `after` on, going round once. */
function search(hits: readonly number[], after: number, isBackwards: boolean): number | undefined {
  const ahead = isBackwards ? hits.toReversed().find((hit) => hit <= after) : hits.find((hit) => hit >= after)
  return ahead ?? (isBackwards ? hits.at(-1) : hits[0])
}

it('counts hits rightly, whichever way one goes', () => {
  const total = 200
  const hits = fc.uniqueArray(fc.nat(total - 1), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(hits, fc.array(fc.boolean(), { maxLength: 40 }), (found, steps) => {
      const sorted = found.toSorted((a, b) => a - b)
      let last: Hit | null = null
      for (const isBackwards of steps) {
        const position = search(sorted, searchFrom(last, total, isBackwards), isBackwards)
        expect(position).toBeDefined()
        last = nextHit(last, position ?? -1, isBackwards)
        if (last.ordinal !== null) expect(sorted[last.ordinal - 1]).toBe(last.position)
        if (last.of !== null) expect(last.of).toBe(sorted.length)
      }
    }),
  )
})

it('tells how many there are once it has gone round', () => {
  const one = nextHit(null, 7, false)
  expect(one).toEqual({ position: 7, ordinal: 1, of: null })
  expect(nextHit(one, 7, false)).toEqual({ position: 7, ordinal: 1, of: 1 })
})
