import { expect, it } from 'vitest'
import { wordsOf } from '../row-chunk'
import { WordList } from '../word-list'
import { KeySorter } from './order-sort'
import { wordPlaces } from './order-words'

/** Numbers that look thrown, the same each time (Numerical Recipes, 7.1). */
function thrower(): () => number {
  let seed = 7
  return () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return seed >>> 3
  }
}

it.each([
  ['all over', 29, (thrown: number) => thrown],
  ['few values', 2, (thrown: number) => thrown % 4],
  ['one value', 8, () => 200],
  ['one far larger group', 29, (thrown: number) => (thrown % 16 === 0 ? thrown : 12_345)],
])('sorts more rows than the caches hold, those with equal keys as they stand: %s', async (_, bits, keyOf) => {
  const next = thrower()
  const keys = Uint32Array.from({ length: 90_000 }, () => keyOf(next()))
  const wanted = Array.from(keys, (key, row) => [key, row] as const).sort(([a], [b]) => a - b)
  const rows = Uint32Array.from(keys, (_, row) => row)
  let checkpoints = 0
  await new KeySorter(rows, keys).sort({ begin: 0, end: rows.length, bits }, () => void checkpoints++)
  expect(wanted.every(([key, row], i) => rows[i] === row && keys[i] === key)).toBe(true)
  expect(checkpoints).toBeGreaterThan(0)
})

it('places the words of several lists by their bytes, equal words in one place', async () => {
  const next = thrower()
  const endings = ['', '\0', '\0\0', 'é', '/', '브', '🦊', '\uffee', 'a', 'ab', 'abc', 'abcd']
  const words = (step: number) =>
    Array.from({ length: 3000 }, () => `/member/delivery/${endings[next() % 12]}${endings[next() % step]}`)
  const lists = [new Set(words(12)), new Set(words(3)), new Set<string>(), new Set(['/z', '', '/member'])]
  const { places, distinct } = await wordPlaces(
    lists.map((list) => {
      const made = new WordList()
      made.add(wordsOf([...list].map((word) => new TextEncoder().encode(word))))
      return made
    }),
    () => {},
  )
  const sorted = [...new Set(lists.flatMap((list) => [...list]))].sort((a, b) =>
    Buffer.compare(Buffer.from(a), Buffer.from(b)),
  )
  expect(distinct).toBe(sorted.length)
  expect(places.map((list) => [...list])).toEqual(lists.map((list) => [...list].map((word) => sorted.indexOf(word))))
})
