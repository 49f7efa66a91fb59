import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { sample } from './support/samples'
import { expect, test } from './support/test'

test.describe('a real access log', () => {
  test('of 10,000 rows is read whole', async ({ dwell, requests }) => {
    const file = sample('elastic_apache_combined_10k.log')
    await dwell.open()
    const summary = await dwell.pick(file)
    const extracts = dwell.opened(summary)
    expect(summary.problems).toEqual([])
    expect(extracts).toEqual([
      expect.objectContaining({
        name: 'elastic_apache_combined_10k.log',
        lines: 10_000,
        rows: 10_000,
        rejects: 0,
        skipped: 0,
        sha256: createHash('sha256')
          .update(await readFile(file))
          .digest('hex'),
        simulated: false,
      }),
    ])
    expect(Date.parse(extracts[0]?.first ?? '')).toBe(Date.parse('2015-05-17T10:05:00Z'))
    expect(Date.parse(extracts[0]?.last ?? '')).toBe(Date.parse('2015-05-20T21:05:59Z'))
    expect(requests.some((url) => /column-worker/.test(url))).toBe(true)
  })

  test('is read the same from its .gz', async ({ dwell }, testInfo) => {
    const plain = await readFile(sample('elastic_apache_combined_10k.log'))
    const file = testInfo.outputPath('elastic.log.gz')
    await writeFile(file, gzipSync(plain))
    await dwell.open()
    const extracts = dwell.opened(await dwell.pick(file))
    expect(extracts).toEqual([expect.objectContaining({ name: 'elastic.log.gz', rows: 10_000, rejects: 0 })])
  })

  test('with four broken lines shows each with its number and text', async ({ dwell, page }) => {
    const file = sample('advertools_combined_with_errors.log')
    await dwell.open()
    const extracts = dwell.opened(await dwell.drop(file))
    expect(extracts).toEqual([expect.objectContaining({ lines: 889, rows: 885, rejects: 4, skipped: 0 })])
    await page.getByText(/could not be read/).click()
    for (const number of [1, 2, 3, 4]) await expect(page.getByText(`Error line ${number}`).first()).toBeVisible()

    await test.step('another with a gzip stream inside the text loses no line, and stands beside it', async () => {
      const [first, second, ...others] = dwell.opened(await dwell.drop(sample('advertools_combined_latin1_enc.log')))
      expect(first?.name).toBe('advertools_combined_with_errors.log')
      expect(second?.lines).toBeGreaterThanOrEqual(200)
      expect((second?.rows ?? 0) + (second?.rejects ?? 0) + (second?.skipped ?? 0)).toBe(second?.lines)
      expect(others).toEqual([])
    })
  })
})
