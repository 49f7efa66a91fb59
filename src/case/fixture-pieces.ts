import type { z } from 'zod'
import type { caseSchema } from './schema'

/** Short hands for writing test cases; times are Korean. */

/** A case file as written, before it is read. */
export type CaseFile = z.input<typeof caseSchema>
type ClaimFile = CaseFile['questions'][number]['claims'][number]
type CountFile = CaseFile['counts'][number]
type DutyFile = CaseFile['duties'][number]
type SourceFile = CaseFile['sources'][number]

/** `2025-11-17T16:00` → RFC 3339. */
export const kst = (clock: string): string => `${clock}:00+09:00`
export const onDay = (day: string) => ({ start: kst(`${day}T00:00`), precision: 'day' as const })
export const atMinute = (clock: string) => ({ start: kst(clock), precision: 'minute' as const })
export const inMonth = (month: string) => ({ start: kst(`${month}-01T00:00`), precision: 'month' as const })

export const source = (id: string, published: string | null, kind: SourceFile['kind'] = 'press'): SourceFile => ({
  id,
  title: `Document ${id}`,
  publisher: `Publisher ${id}`,
  published,
  url: `https://example.org/${id}`,
  lang: 'en',
  kind,
  read: 'whole',
})

/** A claim of one of the test parties, in the source where that party speaks. */
export const claim = (id: string, party: string, assertedAt: string, more: Partial<ClaimFile>): ClaimFile => ({
  id,
  value: id,
  text: `Says ${id}.`,
  party,
  assertedAt,
  source: { shop: 'notice', 'shop-form': 'form', ministry: 'result' }[party] ?? 'echo',
  ...more,
})

export const count = (id: string, value: number, unit: CountFile['unit'], more: Partial<CountFile>): CountFile => ({
  id,
  what: { en: `what ${id} counts` },
  pageOrDataset: 'profile',
  dataCategories: ['name'],
  value,
  unit,
  asOf: '2026-02-10',
  party: 'ministry',
  sources: ['result'],
  scope: 'taken',
  exactness: 'exact',
  ...more,
})

/** One reading of the 24-hour report, done on 19 November at 21:35. */
export const report = (id: string, party: string, trigger: string, more: Partial<DutyFile>): DutyFile => ({
  id,
  group: 'report',
  title: { en: 'Report the incident' },
  law: 'Network Act',
  trigger: { en: `knowing, as ${party} reads it` },
  party,
  limitMinutes: 1440,
  triggerAt: atMinute(trigger),
  doneAt: atMinute('2025-11-19T21:35'),
  statedOn: '2026-02-10',
  sources: ['result', 'law'],
  ...more,
})
