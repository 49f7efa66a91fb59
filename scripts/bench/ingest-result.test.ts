import { expect, test } from 'vitest'
import { describeFrames, describeLongTasks } from './frames'
import { ingestResult, type Measured, type Reader } from './ingest-result'

const measured = (reader: Reader, lines: number, seconds: number): Measured => ({
  reader,
  log: { path: 'x.log', lines, bytes: lines * 170 },
  reading: { seconds, peakMemory: null, bytesPerRow: reader === 'dwell' ? 61.239 : null, notes: [] },
})

test('the result is that of the largest file and of the fastest reading of it', () => {
  const all = [
    measured('dwell', 100, 1),
    measured('goaccess', 1000, 90),
    measured('dwell', 1000, 3),
    measured('dwell', 1000, 2),
    measured('duckdb', 1000, 5),
  ]
  expect(ingestResult(all)).toEqual({
    bench: 'ingest',
    lines: 1000,
    linesPerSecond: 500,
    bytesPerRow: 61.2,
    ratio: { goaccess: 45, duckdb: 2.5 },
  })
})

test('what was left out is null, not nought', () => {
  expect(ingestResult([measured('duckdb', 10, 1)])).toMatchObject({ linesPerSecond: null, ratio: { duckdb: null } })
  expect(ingestResult([measured('dwell', 10, 1)]).ratio).toEqual({ goaccess: null, duckdb: null })
})

test('frames are told by their gaps', () => {
  expect(describeFrames([0, 16, 32, 48, 148])).toBe(
    '4 frames, median 16.0 ms, p95 100.0 ms, worst 100.0 ms, 25.0 % over 20 ms',
  )
  expect(describeFrames([5])).toBe('no frames drawn')
  expect(describeLongTasks([60, 90.4])).toBe('2, the longest 90 ms, together 150 ms')
  expect(describeLongTasks([])).toBe('none')
})
