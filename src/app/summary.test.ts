import { describe, expect, it } from 'vitest'
import { epochMs, type IsoDay, type Sha256 } from '@/base/brand'
import { adopt } from '@/case/adopt'
import { asKnown } from '@/case/as-known'
import { buildFixture } from '@/case/fixture'
import type { ExtractPlan, ExtractStats, OpenExtract } from '@/data/extracts'
import { defaultView } from '@/link/defaults'
import { buildSummary } from './summary'
import { summaryDuties } from './summary-duties'

const full = buildFixture()
const sha256 = 'ab'.repeat(32) as Sha256
const summaryOn = (known: IsoDay, extracts: readonly OpenExtract[] = [], of = full) =>
  buildSummary({
    full: of,
    known: asKnown(of, known),
    sha256,
    view: { ...defaultView(full), known },
    language: 'en',
    extracts,
    ledgers: [],
    exhibits: [],
    counts: { matched: null, facets: null },
    duties: summaryDuties,
  })

const times = {
  first: epochMs(Date.parse('2025-04-14T00:00:01+09:00')),
  last: epochMs(Date.parse('2025-04-15T12:00:00+09:00')),
  stepsBack: 0,
  zones: [{ offset: '+0900', rows: 10 }],
  contentBytes: 1000,
}
/** The summary does not look into it. */
const plan = {} as ExtractPlan
const part: ExtractStats['parts'][number] = {
  ...times,
  source: 0,
  member: null,
  compression: 'none',
  plan: { ...plan, format: 'combined' },
  detection: null,
  formats: [{ id: 'combined', name: 'combined', rows: 10 }],
  lines: 12,
  rows: 10,
  skipped: 1,
  rejects: {
    count: 1,
    line: Uint32Array.of(3),
    offset: Float64Array.of(9),
    length: Float64Array.of(4),
    reason: Uint8Array.of(1),
    kept: [],
  },
  fileSize: 1000,
  contentSha256: null,
}
const opened: OpenExtract = {
  id: 'log-1',
  fileName: 'access.log',
  files: [{ name: 'access.log', size: 1000 }],
  simulated: false,
  scale: 1,
  table: 'access_1',
  state: {
    status: 'ready',
    plan,
    again: false,
    stats: {
      ...times,
      format: 'combined',
      lines: 12,
      rows: 10,
      rejects: 1,
      skipped: 1,
      parts: [part],
      unread: [],
      identity: { sha256: [sha256], duplicates: 2 },
    },
  },
}

describe('the summary', () => {
  it('has every rule from every rival trigger, and the exposed days under each rival date', () => {
    const { rules, exposures } = summaryOn('2026-06-01' as IsoDay)
    const gdpr = rules?.find(({ id }) => id === 'eu-gdpr-33')
    expect(gdpr).toMatchObject({ law: 'GDPR (EU), art. 33(1)', standing: 'elsewhere' })
    expect(gdpr?.triggers.map(({ due: [first, last] }) => [first, last])).toContainEqual([
      '2025-11-20T16:00:00+09:00',
      '2025-11-20T16:00:00+09:00',
    ])
    expect(rules?.find(({ id }) => id === 'kr-network-supplement')?.triggers).toEqual([])
    expect(exposures?.map(({ fromKind, days }) => [fromKind, days])).toEqual([
      ['copied', [322, 353]],
      ['ownerLeft', [322, 353]],
    ])
  })

  it('survives JSON unchanged: null where nothing is stated, never undefined or NaN', () => {
    const summary = summaryOn(full.compiled, [opened])
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary)
  })

  it('tells instants with the offset of the display zone and how exactly they were published', () => {
    const summary = summaryOn(full.compiled)
    expect(summary.window?.from).toBe('2024-12-01T00:00:00+09:00')
    for (const figure of summary.headline.filter(({ unit }) => unit === 'instant')) {
      expect(figure.value).toMatch(/\+09:00$/)
      expect(figure.precision).toBeDefined()
    }
  })

  it('knows nothing of what was said later', () => {
    const early = summaryOn('2025-11-22' as IsoDay)
    expect(early.counts.every(({ asOf }) => asOf <= '2025-11-22')).toBe(true)
    expect(early.counts.length).toBeLessThan(summaryOn(full.compiled).counts.length)
  })

  it('lists the questions as known, what counts and by whose choice', () => {
    const early = summaryOn('2025-11-20' as IsoDay).questions
    expect(early.map(({ id, adopted }) => [id, adopted])).toEqual([
      ['q-start', 'start-form'],
      ['q-aware', 'aware-form'],
      ['q-accounts', 'accounts-form'],
    ])
    const start = summaryOn(full.compiled).questions.find(({ id }) => id === 'q-start')
    expect(start).toMatchObject({
      status: 'contested',
      adopted: 'start-ministry',
      adoptedBy: 'case',
      adoptedByInvestigator: false,
      rivals: ['start-notice', 'start-echo'],
    })
    expect(start?.claims[0]).toEqual({
      id: 'start-form',
      claimant: 'shop-form',
      assertedAt: '2025-11-19',
      source: 'form',
      standing: 'superseded',
      value: '2025-11-06T18:38:00+09:00',
      unit: 'instant',
      precision: 'minute',
    })
    const own = { question: 'q-start', claim: 'start-form', reason: 'Its own words.', at: '2026-11-22T10:00:00Z' }
    const chosen = adopt(full, [{ by: 'investigator', ...own }])
    expect(summaryOn(full.compiled, [], chosen).questions.find(({ id }) => id === 'q-start')).toMatchObject({
      adopted: 'start-form',
      adoptedBy: 'investigator',
      adoptedByInvestigator: true,
      reason: 'Its own words.',
    })
  })

  it('lists a log as it was read', () => {
    expect(summaryOn(full.compiled, [opened]).extracts).toEqual([
      {
        name: 'access.log',
        format: 'combined',
        zone: '+0900',
        lines: 12,
        rows: 10,
        rejects: 1,
        skipped: 1,
        first: '2025-04-14T00:00:01+09:00',
        last: '2025-04-15T12:00:00+09:00',
        sha256,
        contentSha256: sha256,
        simulated: false,
        stepsBack: 0,
        duplicates: 2,
        files: [
          {
            name: 'access.log',
            member: null,
            formats: [{ name: 'combined', rows: 10 }],
            zones: [{ offset: '+0900', rows: 10 }],
            lines: 12,
            rows: 10,
            rejects: 1,
            skipped: 1,
            first: '2025-04-14T00:00:01+09:00',
            last: '2025-04-15T12:00:00+09:00',
            sha256,
          },
        ],
      },
    ])
  })
})
