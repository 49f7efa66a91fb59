import { DEFAULT_CASE } from './support/dwell'
import { expect, looking, test } from './support/test'

test.describe('the default case', () => {
  test('states its figures, counts and duties, each with who says so', async ({ dwell, page, requests }) => {
    const summary = await dwell.open()
    expect(summary).toMatchObject({ format: 'dwell.summary/1', zone: 'Asia/Seoul', problems: [] })
    expect(summary.extracts).toEqual([expect.objectContaining({ simulated: true })])
    expect(summary.case).toMatchObject({ id: 'coupang-2025', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })

    await test.step('figures name the claims behind them', async () => {
      expect(dwell.figure(summary, 'exfiltration')).toMatchObject({ value: 208, unit: 'days', contested: true })
      expect(dwell.figure(summary, 'noticed-after')).toMatchObject({ value: 9, unit: 'days', contested: true })
      expect(dwell.figure(summary, 'unnoticed')).toMatchObject({ value: 217, unit: 'days', contested: true })
      expect(dwell.figure(summary, 'report-late')).toMatchObject({ value: 1775, unit: 'minutes', contested: true })
      expect(dwell.figure(summary, 'first-access').value).toMatch(/^2025-04-14/)
      expect(dwell.figure(summary, 'last-access').value).toMatch(/^2025-11-08/)
      expect(dwell.figure(summary, 'aware-at').value).toMatch(/^2025-11-17T16:00/)
      for (const figure of summary.headline) expect(figure.claims, figure.id).not.toEqual([])
    })

    await test.step('counts keep units and claimants apart', async () => {
      const taken = summary.counts.map(({ value, unit }) => `${value} ${unit}`)
      for (const figure of [
        '148056502 page-views',
        '102682 page-views',
        '50474 page-views',
        '33673817 records',
        '2313 ip-addresses',
        '165455 accounts',
        '37550000 people',
      ]) {
        expect(taken).toContain(figure)
      }
      for (const { claimant, asOf } of summary.counts) {
        expect(claimant).not.toBe('')
        expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/)
      }
    })

    await test.step('the report to the agency is late on the ministry’s clock and early on the company’s', async () => {
      const { duties } = summary
      const lateness = duties.filter(({ doneAt }) => doneAt !== null).map(({ lateMinutes }) => lateMinutes)
      expect(lateness).toContain(1775)
      expect(lateness).toContain(-77)
      const late = duties.find(({ lateMinutes }) => lateMinutes === 1775)
      expect(late?.limitMinutes).toBe(24 * 60)
      expect(Date.parse(late?.triggerAt ?? '')).toBe(Date.parse('2025-11-17T16:00:00+09:00'))
      expect(Date.parse(late?.dueAt ?? '')).toBe(Date.parse('2025-11-18T16:00:00+09:00'))
      expect(Date.parse(late?.doneAt ?? '')).toBe(Date.parse('2025-11-19T21:35:00+09:00'))
    })

    await test.step('the access log is called simulated where it is drawn', async () => {
      const said = page.getByText(/simulated/i).filter({ visible: true })
      await expect(said.first()).toBeVisible()
    })

    await test.step('no engine is fetched before a log is opened', async () => {
      expect(requests.filter((url) => /duckdb|\.wasm/i.test(url))).toEqual([])
    })
  })

  looking('shows the record as it stood on an earlier day', async ({ dwell }) => {
    const whole = await dwell.go(DEFAULT_CASE)
    const early = await dwell.go(`${DEFAULT_CASE}?v=1&known=2025-12-10`)
    expect(early.knownOn).toBe('2025-12-10')
    expect(early.problems).toEqual([])
    expect(early.counts.length).toBeLessThan(whole.counts.length)
    expect(early.counts.every(({ asOf }) => asOf <= '2025-12-10')).toBe(true)
    expect(JSON.stringify(early.counts)).not.toContain('33673817')
  })
})
