import { describe, expect, it } from 'vitest'
import type { IsoDay } from '@/base/brand'
import { rowExhibit } from '@/data/exhibits/exhibit-fixture'
import { DETAIL_FIELDS, NO_DETAILS, type ReportDetails, readDetails, writeDetails } from '@/data/report-details-record'
import { buildReport } from './build-report'
import { inlinesOf, textOf } from './inline'
import type { Report } from './report'
import { inputOf, shippedCase } from './report-fixture'
import { orderedSections, SECTIONS } from './section-order'
import { severityOf } from './severity'

const full = shippedCase()
const reportWith = (details: Partial<ReportDetails>, language: 'en' | 'ko' = 'en'): Report =>
  buildReport(inputOf(full, { details: { ...NO_DETAILS, ...details }, language }))
const told = (report: Report, id: string): string =>
  (report.sections.find((section) => section.id === id)?.blocks ?? []).flatMap(inlinesOf).map(textOf).join('\n')

describe('what an investigator adds', () => {
  it('is printed in its field, whatever the case says, and nothing is left blank', () => {
    const fields = Object.fromEntries(DETAIL_FIELDS.map((field) => [field, `Entered for ${field}`]))
    const severity = { context: 3, ease: 0.75, breach: 0.5 }
    const report = reportWith({ fields, severity, state: 'final', handling: 'AMBER+STRICT' })
    const all = report.sections.map(({ id }) => told(report, id)).join('\n')
    for (const field of DETAIL_FIELDS) expect(all).toContain(`Entered for ${field} (entered by the investigator)`)
    expect(told(report, 'impact')).toContain('2.75 (medium) = 3 × 0.75 + 0.5')
    expect(report.running.kind).toBe('Investigator report, final, TLP:AMBER+STRICT')
    expect(report.numbers.find(({ id }) => id === 'severity')?.value).toBe(2.75)
  })

  it('tells the reason for delay where the delay stands, and where it is missing', () => {
    const given = told(
      reportWith({ fields: { delayReason: 'The forensic image was not ready at 203.0.113.9.' } }),
      'duties',
    )
    expect(given).toContain('Elapsed 53 h 35 min. Reason for delay: below this table.')
    expect(given).toContain('The forensic image was not ready at [withheld: client]. (entered by the investigator)')
    expect(given).not.toContain('Reason for delay: not stated.')
    const missing = reportWith({ fields: { delayReason: '  ' } })
    expect(told(missing, 'duties')).toContain('Reason for delay: not stated.')
    expect(told(missing, 'limits')).toContain('Reason for delay')
    expect(told(missing, 'impact')).not.toContain('Reason for delay')
  })

  it('tells the custody of each item as far as anybody says, and names those of which nobody does', () => {
    const row = rowExhibit({ id: 'r', number: 1 })
    const custody = {
      'evidence:evd-laptop': { collector: 'A. Analyst, KISA', transfers: 'from 203.0.113.9 to the court' },
      'exhibit:r': { hash: 'MD5 9e107d9d372bb6826bd81d3542a419d6' },
      'evidence:no-such': { collector: 'nobody' },
      __proto__: { collector: 'nobody' },
    }
    const input = inputOf(full, { exhibits: [row], details: { ...NO_DETAILS, custody } })
    const said = told(buildReport(input), 'custody')
    expect(said).toMatch(/MacBook Air from the stream \[[\d, ]+\] \(entered by the investigator\)/)
    expect(said).toContain('by A. Analyst, KISA; on not stated; how not stated')
    expect(said).toContain('transfers from [withheld: client] to the court')
    expect(said).toContain(row.lineSha256)
    expect(said).toContain(row.file.sha256)
    expect(said).toContain('MD5 9e107d9d372bb6826bd81d3542a419d6')
    expect(said).toContain('pinned ')
    expect(said).toMatch(/are not stated for: Web access logs analysed by the joint team; /)
    expect(said).not.toContain('by nobody')
    for (const { what } of full.evidence) expect(said).toContain(what.en)
  })

  it('is read where an older record has no custody', () => {
    const { custody: _, ...older } = NO_DETAILS
    expect(readDetails({ version: 1, details: older })).toEqual(NO_DETAILS)
  })

  it('is said to be missing where nobody states it', () => {
    const report = reportWith({})
    expect(told(report, 'custody')).toContain('not stated')
    expect(told(report, 'limits')).toContain('Author; ')
    expect(told(report, 'discovery')).toContain('14 Apr 2025')
    expect(told(report, 'nature')).toContain('Approximate number of people')
  })

  it('survives being kept, and a newer record is left alone', () => {
    const details: ReportDetails = { ...NO_DETAILS, fields: { author: '김 조사관' }, hidden: ['logs'], language: 'ko' }
    expect(readDetails(JSON.parse(JSON.stringify(writeDetails(details))))).toEqual(details)
    expect(readDetails(undefined)).toEqual(NO_DETAILS)
    expect(readDetails({ version: 2 })).toBe('newer')
  })
})

describe('a follow-up report', () => {
  it('tells what changed since the day of the report before it', () => {
    const report = reportWith({ since: '2025-11-20' as IsoDay })
    const said = told(report, 'status')
    expect(said).toContain('Follow-up report')
    expect(said).toContain('4,536 accounts')
    expect(told(reportWith({}), 'status')).toContain('Initial report')
  })
})

describe('sections', () => {
  it('are printed in the order chosen, numbered anew, without those switched off', () => {
    const report = reportWith({ order: ['duties', 'summary'], hidden: ['rivals', 'sources', 'no-such'] })
    const ids = report.sections.map(({ id }) => id)
    expect(ids.indexOf('duties')).toBeLessThan(ids.indexOf('summary'))
    expect(ids).not.toContain('rivals')
    expect(ids).toContain('sources')
    expect(report.sections.map(({ number }) => number)).toEqual(ids.map((_, index) => index + 1))
    const coverage = report.sections.find(({ id }) => id === 'coverage')?.number
    expect(told(report, 'summary')).toContain(`section ${coverage}`)
    expect(report.numbers.some(({ section }) => section === 'rivals')).toBe(false)
  })

  it('stay where they belong where an order does not name them', () => {
    expect(orderedSections([])).toEqual([...SECTIONS])
    expect(orderedSections(['sources', 'summary', 'sources', 'x'])).toHaveLength(SECTIONS.length)
  })
})

it('scores severity by the levels of ENISA', () => {
  const level = (context: number, ease: number, breach: number) => severityOf({ context, ease, breach }).level
  expect([level(1, 1, 0.9), level(2, 1, 0), level(4, 0.75, 0), level(4, 1, 0)]).toEqual([
    'low',
    'medium',
    'high',
    'very-high',
  ])
})
