import { expect, test } from 'vitest'
import { combinedLog } from './combined-log'
import { zipf } from './zipf'

const LINE =
  /^[0-9a-f.:]+ - - \[\d\d\/\w{3}\/\d{4}:\d\d:\d\d:\d\d \+0900\] "(?:GET|POST|HEAD) \/\S+ HTTP\/1\.1" \d{3} (?:\d+|-) "[^"]+" "[^"]+"$/

const log = (options: { lines: number; seed: number; chunk?: number }) => [...combinedLog(options)].join('')

test('the same seed writes the same log, whatever it is cut into', () => {
  const text = log({ lines: 3000, seed: 7 })
  expect(log({ lines: 3000, seed: 7, chunk: 11 })).toBe(text)
  expect(log({ lines: 3000, seed: 8 })).not.toBe(text)
  // A longer log begins as a shorter one does.
  expect(log({ lines: 4000, seed: 7 }).startsWith(text)).toBe(true)
})

test('every line is one of the combined format, and lines vary as in a real log', () => {
  const text = log({ lines: 20_000, seed: 3 })
  const lines = text.slice(0, -1).split('\n')
  expect(lines).toHaveLength(20_000)
  expect(lines.filter((line) => !LINE.test(line))).toEqual([])
  const different = (field: RegExp) => new Set(lines.map((line) => field.exec(line)?.[0])).size
  expect(different(/^\S+/)).toBeGreaterThan(4000)
  expect(different(/"[^"]+"$/)).toBeGreaterThan(1000)
  expect(text.length / lines.length).toBeGreaterThan(160)
  expect(text.length / lines.length).toBeLessThan(180)
  const times = lines.map((line) => /\[(.*?)\]/.exec(line)?.[1] ?? '')
  expect(times.some((time, i) => time < (times[i - 1] ?? ''))).toBe(true)
})

test('the nth item comes up an nth as often as the first', () => {
  const draw = zipf(1000)
  const times = new Array<number>(1000).fill(0)
  for (let i = 0; i < 1e6; i += 1) {
    const item = draw(i / 1e6)
    times[item] = (times[item] ?? 0) + 1
  }
  expect(times.every((count) => count > 0)).toBe(true)
  for (const n of [2, 5, 10, 100]) expect((times[0] ?? 0) / (times[n - 1] ?? 0) / n).toBeCloseTo(1, 1)
})
