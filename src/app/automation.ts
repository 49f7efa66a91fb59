import { i18n, type Language } from '@/base/text'
import { isBusy, whileBusy } from '@/data/activity'
import { currentView } from '@/data/current-view'
import { queryCount } from '@/data/engine'
import { openExhibits } from '@/data/exhibits/exhibits'
import { countedCubes } from '@/data/explore/counted-cubes'
import { scopeOf } from '@/data/explore/use-scope'
import { isUnsettled, openExtracts } from '@/data/extracts'
import { lasting } from '@/data/lasting'
import { openLedgers } from '@/data/ledgers'
import { currentNotices } from '@/data/notices'
import { queryClient } from '@/data/query-client'
import type { ReportJson } from '@/report/build/report-json'
import { buildSummary, NO_CASE, type Summary } from './summary'
import { summaryCounts } from './summary-counts'
import type { SummaryDuties } from './summary-duties'

/** For scripts and end-to-end tests; documented in the README. */
export interface Automation {
  /** Resolves when nothing is loading or drawing. */
  idle(): Promise<void>
  /**
   * Resolves when all rows that were read are drawn and can be questioned. Before that is `idle`: the hashes of a log and
   * its duplicate lines may still be being worked out, and what is kept in the browser be written.
   */
  drawn(): Promise<void>
  /** What is shown now. */
  summary(): Summary
  /** The report of what is shown, as `report.json` holds it; null where no case is open, or `idle` has not come yet. */
  report(): ReportJson | null
  /** How often the engine was asked since the page began: moving the window asks nothing. */
  queries(): number
}

/** Not part of the first paint, so it comes after it. */
let currentReport: (() => ReportJson | null) | null = null
let summaryDuties: SummaryDuties | null = null
async function loadReport(): Promise<void> {
  if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', done, { once: true }))
  currentReport = (await import('@/report/current-report')).currentReport
  summaryDuties = (await import('./summary-duties')).summaryDuties
}

export function startAutomation(state: RouterState): void {
  router = state
  const automation: Automation = { idle, drawn, summary, report: () => currentReport?.() ?? null, queries: queryCount }
  // Where it cannot be fetched there is no report page either, and that is told there.
  void whileBusy(loadReport()).catch(() => undefined)
  Object.defineProperty(window, 'dwell', { value: automation })
}

function summary(): Summary {
  const language = i18n.language as Language
  const extracts = openExtracts()
  const ledgers = openLedgers()
  const failed = [...extracts, ...ledgers].flatMap(({ state }) =>
    state.status === 'failed' ? [state.say(language)] : [],
  )
  const said = currentNotices()
    .filter((notice) => notice.tone === 'problem')
    .map((notice) => notice.say(language))
  const problems = [...new Set([...said, ...failed])]
  const current = currentView()
  if (current === null) return { ...NO_CASE, problems }
  const { opened, investigation } = current
  const { full, case: known, sha256 } = opened
  const counts = summaryCounts(scopeOf(extracts, investigation), countedCubes())
  const { exhibits } = openExhibits()
  const input = { full, known, sha256, view: investigation, language, extracts, ledgers, exhibits, counts }
  return { ...buildSummary({ ...input, duties: summaryDuties }), problems }
}

const idle = (): Promise<void> => settled(() => !isBusy() && !openExtracts().some(isUnsettled) && isDrawn())

const drawn = (): Promise<void> =>
  settled(() => !openExtracts().some(({ state }) => state.status === 'reading') && isDrawn())

async function settled(isQuiet: () => boolean): Promise<void> {
  await lasting(isQuiet)
  await document.fonts.ready
}

/** Parts that load lazily mark their place with `data-loading` until they are there. */
function isDrawn(): boolean {
  return (
    queryClient.isFetching() === 0 &&
    router?.state.status === 'idle' &&
    document.fonts.status === 'loaded' &&
    document.querySelector('[data-loading]') === null &&
    document.getAnimations().every((animation) => animation.playState !== 'running' || isEndless(animation))
  )
}

/** The router of this page, as far as it is asked here. */
interface RouterState {
  readonly state: { readonly status: string }
}
let router: RouterState | null = null

const isEndless = (animation: Animation): boolean =>
  animation.effect?.getTiming().iterations === Number.POSITIVE_INFINITY
