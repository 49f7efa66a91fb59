import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonErrorAt } from './json-error'

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('jsonErrorAt', () => {
  it.each([
    ['{"a":nonsense}', 5],
    ['{"a":1,}', 7],
    ['[1,]', 3],
    ['[1 2]', 3],
    ['{"a" 1}', 5],
    ['{a:1}', 1],
    ['{"a":1} x', 8],
    ['{"a":1', 6],
    ['{"a":"b\nc"}', 5],
    ['[01]', 1],
    ['', 0],
    ['[[1,{"a":[]}],', 14],
    ['}', 0],
  ])('finds the first thing wrong in %j', (text, at) => {
    expect(jsonErrorAt(text)).toBe(at)
  })

  it('lies at or before the place that was broken, and never before sound text ends', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.string({ minLength: 1, maxLength: 3 }), (json, seed, junk) => {
        const at = seed % (json.length + 1)
        const broken = json.slice(0, at) + junk + json.slice(at)
        if (isJson(broken)) expect(jsonErrorAt(broken)).toBe(broken.length)
        else expect(jsonErrorAt(broken)).toBeLessThanOrEqual(broken.length)
      }),
    )
  })

  it('takes long strings and deep nesting', () => {
    expect(jsonErrorAt(`["${'x'.repeat(5_000_000)}",]`)).toBe(5_000_004)
    expect(jsonErrorAt('['.repeat(1_000_000))).toBe(1_000_000)
  })
})
