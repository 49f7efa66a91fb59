import { describe, expect, it } from 'vitest'
import { compareKeys, joinLives, KEYS_TOLD, type KeyLife } from './key-lives'
import { wordsIn } from './uses-in-test'

const [DAWN, DUSK] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]

describe('compareKeys', () => {
  it('tells keys the history does not know, and those in use outside their life', () => {
    const lives = new Map<string, KeyLife>([
      ['k-1', { from: 10_000, until: 20_000 }],
      ['k-2', { from: DAWN, until: DUSK }],
      ['k-3', { from: 10_000, until: DUSK }],
    ])
    const found = compareKeys(lives, [
      wordsIn([
        ['k-1', 19_999],
        ['k-1', 20_000],
        ['k-2', 0],
        ['k-3', 9000],
        ['forged', 5000],
        ['forged', 6000],
        [null, 1],
      ]),
    ])
    expect(found.used).toEqual({ words: 4, accesses: 6, first: 0, last: 20_000 })
    expect(found.unknown).toEqual({ words: 1, accesses: 2, first: 5000, last: 6000 })
    expect(found.outside).toMatchObject({ words: 2, accesses: 3 })
    expect(found.told.map(({ key, faults }) => [key, faults])).toEqual([
      ['forged', ['unknown']],
      ['k-1', ['after']],
      ['k-3', ['before']],
    ])
    expect(found.without).toBe(1)
  })

  it('names the most used of very many keys, and counts all', () => {
    const uses = Array.from({ length: 9000 }, (_, i) => [`k-${i}`, i] as const)
    const found = compareKeys(new Map(), [wordsIn([...uses, ['k-77', 3], ['k-4100', 3]])])
    expect(found.unknown.words).toBe(9000)
    expect(found.told).toHaveLength(KEYS_TOLD)
    expect(found.told.slice(0, 2).map(({ key }) => key)).toEqual(['k-4100', 'k-77'])
  })
})

describe('joinLives', () => {
  it('joins entries that tell one thing each', () => {
    expect(joinLives({ from: 5, until: DUSK }, { from: DAWN, until: 9 })).toEqual({ from: 5, until: 9 })
    expect(joinLives({ from: 5, until: 9 }, { from: 2, until: 7 })).toEqual({ from: 2, until: 9 })
    expect(joinLives({ from: DAWN, until: DUSK }, { from: DAWN, until: DUSK })).toEqual({ from: DAWN, until: DUSK })
  })

  it('leaves a key open that was taken into use again', () => {
    expect(joinLives({ from: 1, until: 9 }, { from: 20, until: DUSK })).toEqual({ from: 1, until: DUSK })
  })
})
