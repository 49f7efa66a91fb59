import { expect, it } from 'vitest'
import { exploreResult, percentile } from './explore-result'

it('takes the value that so many do not exceed', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i)
  expect(percentile(hundred, 0.95)).toBe(95)
  expect(percentile(hundred, 1)).toBe(100)
  expect(percentile([7], 0.5)).toBe(7)
  expect(percentile([], 0.5)).toBe(0)
})

it('tells how many times as long the others take', () => {
  const explored = { brush: [4, 5], brushQueries: 0, filters: [{ to: '', took: 100 }], rows: [20], windows: [] }
  const result = exploreResult(10, explored, { crossfilter: [50], duckdb: [501] })
  expect(result.ratio).toEqual({ crossfilter: 10, duckdb: 100.2 })
  expect(exploreResult(10, explored, null).ratio).toEqual({ crossfilter: null, duckdb: null })
})
