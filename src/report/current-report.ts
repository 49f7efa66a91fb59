import { mergeAccessSeries } from '@/analysis/merge-access-series'
import { seriesFromTotals } from '@/analysis/series-from-totals'
import { epochMs } from '@/base/brand'
import { i18n, type Language } from '@/base/text'
import { VERSION } from '@/base/version'
import { whileBusy } from '@/data/activity'
import { type CurrentView, currentView, followView } from '@/data/current-view'
import { openExhibits } from '@/data/exhibits/exhibits'
import { onlyLinked } from '@/data/exhibits/linked-exhibits'
import { openExtracts } from '@/data/extracts'
import { detailsOf, loadDetails } from '@/data/report-details'
import { createStore } from '@/data/store'
import { buildReport } from './build/build-report'
import type { Report } from './build/report'
import { type ReportJson, reportJson } from './build/report-json'
import { readLogs } from './read-logs'
import { savedLogs } from './saved-logs'
import { type TextHash, textHash } from './text-hash'

/** The report that is on screen; null on other pages. */
export const shownReport = createStore<Report | null>(null)

let hashOf: TextHash | null = null
void whileBusy(
  textHash.then((ready) => {
    hashOf = ready
  }),
).catch(() => undefined)

/** What the investigator added belongs to the report on every page. */
function loadOwn(): void {
  const view = currentView()
  if (view !== null) void loadDetails(view.opened.full.id)
}
loadOwn()
followView(loadOwn)

/** The report that is on screen, else the one that the view would give; null where no case is open. For `window.dwell`. */
export function currentReport(): ReportJson | null {
  const shown = shownReport.get()
  const view = currentView()
  if (shown !== null) return reportJson(shown)
  return view === null || hashOf === null ? null : reportJson(reportOf(view, hashOf))
}

function reportOf({ opened, investigation }: CurrentView, hash: TextHash): Report {
  const { full, case: known, sha256 } = opened
  const { exhibits } = openExhibits()
  const [head, ...others] = full.extracts.map(seriesFromTotals)
  return buildReport({
    ...{ full, case: known, sha256, investigation, exhibits },
    linkedExhibits: onlyLinked(investigation.exhibits, exhibits),
    // Only drawn, and a drawing is not told.
    accesses: head === undefined ? null : mergeAccessSeries([head, ...others]),
    logs: savedLogs.get() ?? readLogs(openExtracts()),
    showIdentifying: false,
    details: detailsOf(full.id).get().shown,
    language: i18n.language as Language,
    now: epochMs(Date.now()),
    build: VERSION,
    hashOf: hash,
  })
}
