import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from './support/test'

const CASE = fileURLToPath(new URL('../dist/cases/coupang-2025/', import.meta.url))

test('the shipped extract opens as simulated and holds what the case says of it', async ({ dwell }) => {
  const [shipped] = JSON.parse(readFileSync(`${CASE}case.json`, 'utf8')).extracts
  expect(shipped.file).toMatch(/simulated/i)
  await dwell.open()
  const { extracts, problems } = await dwell.pick(CASE + shipped.file)
  expect(problems).toEqual([])
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
