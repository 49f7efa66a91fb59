import type { Span } from '@/base/span'
import type { Engine } from '@/engine/engine'
import type { HistogramQuery } from '@/engine/query'
import type { AccessSeries, PageSeries } from './access-series'
import { gridFor, seriesFromHistogram } from './series-from-histogram'

/** A log in the engine, and how to tell the intruder's rows in it. */
export interface LogQuestion {
  readonly table: string
  /** From its first access to just after its last. */
  readonly span: Span
  /** Rows signed with this exposed key are the intruder's; null where the case knows no key. */
  readonly exposedKey: string | null
  /** Pages of the case, in its order. */
  readonly pages: readonly { readonly id: string; readonly route: string }[]
  readonly scale: number
  readonly simulated: boolean
}

/** Route templates drawn apart in a log that nobody has attributed; the rest is one series. */
const PLAIN_PAGES = 4
/** Pages asked for in an intruder's rows: more than any case names, so that none of those falls into the rest. */
const ATTACK_PAGES = 200

/** Two histograms at most, whatever the size of the log. Rejects as the engine does. */
export async function queryAccessSeries(engine: Engine, log: LogQuestion, signal: AbortSignal): Promise<AccessSeries> {
  const grid = gridFor(log.span)
  const all: HistogramQuery = { kind: 'histogram', table: log.table, where: [], binMs: grid.binMs, by: null, top: 0 }
  const ask = async (query: Partial<HistogramQuery>, label: Parameters<typeof seriesFromHistogram>[3]) =>
    seriesFromHistogram(await engine.query({ ...all, ...query }, signal), grid, log.span, label)
  const answer = (series: readonly PageSeries[]): AccessSeries => {
    return { ...grid, series, scale: log.scale, simulated: log.simulated, span: log.span }
  }

  if (log.exposedKey !== null) {
    const signed = { is: 'one-of', column: 'key', values: [log.exposedKey] } as const
    const byIntruder = { by: 'page', top: ATTACK_PAGES, where: [{ ...signed, not: false }] } as const
    const idOf = (route: string | null) => log.pages.find((page) => page.route === route)?.id ?? null
    const attack = await ask(byIntruder, (route) => ({ page: idOf(route), kind: 'attack' }))
    if (attack.length > 0) {
      const rest = { where: [{ ...signed, not: true }] } as const
      const normal = await ask(rest, () => ({ page: null, kind: 'normal' }))
      return answer([...inOrder(attack, log.pages), ...normal])
    }
  }
  return answer(await ask({ by: 'page', top: PLAIN_PAGES }, (page) => ({ page, kind: 'plain' })))
}

/** Pages in the order of the case, what it does not name last. */
function inOrder(series: readonly PageSeries[], pages: LogQuestion['pages']): PageSeries[] {
  const rank = ({ page }: PageSeries) => (page === null ? pages.length : pages.findIndex(({ id }) => id === page))
  return [...series].sort((a, b) => rank(a) - rank(b))
}
