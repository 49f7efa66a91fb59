import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { seriesFromTotals } from '@/analysis/series-from-totals'
import type { IsoDay, Sha256, ZoneId } from '@/base/brand'
import { spanOf } from '@/base/span'
import { parseInstant } from '@/base/zoned'
import { asKnown } from '@/case/as-known'
import { parseCase } from '@/case/parse-case'
import type { Case } from '@/case/schema'
import { NO_DETAILS } from '@/data/report-details-record'
import { IN_TIME, NO_FILTERS } from '@/investigation/state'
import type { ReportInput } from './context'

/** The shipped case, for tests of the report. */
export function shippedCase(): Case {
  const parsed = parseCase(readFileSync('public/cases/coupang-2025/case.json', 'utf8'))
  if (!parsed.ok) throw new Error('the shipped case is not valid')
  return parsed.value
}

/** A report of a case on a day, as the window opens first. */
export function inputOf(
  full: Case,
  changes: Partial<ReportInput> & { known?: string; zone?: string } = {},
): ReportInput {
  const { known = full.compiled, zone = full.zone, ...rest } = changes
  const day = known as IsoDay
  const [extract] = full.extracts
  return {
    full,
    case: asKnown(full, day),
    investigation: {
      window: spanOf(parseInstant(full.window.from), parseInstant(full.window.to)),
      zone: zone as ZoneId,
      known: day,
      selection: null,
      filters: NO_FILTERS,
      where: [],
      adopt: [],
      order: IN_TIME,
      compare: 'nothing',
      exhibits: [],
      extracts: [],
    },
    sha256: 'ab12'.repeat(16) as Sha256,
    accesses: extract === undefined ? null : seriesFromTotals(extract),
    logs: [],
    exhibits: [],
    linkedExhibits: [],
    showIdentifying: false,
    details: NO_DETAILS,
    language: 'en',
    now: parseInstant('2026-11-22T12:00:00+09:00'),
    build: '0.0.0',
    hashOf: (text) => createHash('sha256').update(text).digest('hex') as Sha256,
    ...rest,
  }
}
