import { shipped, test } from './support/log-tab'
import { expect } from './support/test'

test('the shipped extract opens as simulated and holds what the case says of it', async ({ openLog, dwell }) => {
  await openLog()
  const { extracts, problems } = await dwell.summary()
  expect(problems).toEqual([])
  expect(shipped.file).toMatch(/simulated/i)
  expect(extracts).toEqual([
    expect.objectContaining({
      name: shipped.file,
      rows: shipped.rows,
      rejects: 0,
      sha256: shipped.sha256,
      simulated: true,
    }),
  ])
  const totals: { rows: number[] }[] = shipped.totals.series
  expect(totals.flatMap(({ rows }) => rows).reduce((sum, n) => sum + n, 0)).toBe(shipped.rows)
})
