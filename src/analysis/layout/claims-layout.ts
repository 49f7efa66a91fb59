import { formatIsoDay } from '@/base/format'
import { local } from '@/case/local'
import type { RivalRow } from '@/case/rival-rows'
import { layoutClaimRow } from './claim-row'
import { claimsLegend } from './claims-legend'
import type { LayoutContext } from './context'
import type { KeyDates } from './key-dates'
import type { LaneScene } from './scene'

/** Rows a phone shows before "all N". */
const FEW = 3

interface Rows {
  readonly first: number
  readonly pitch: number
}
const WIDE: Rows = { first: 32.5, pitch: 17.4 }
/** The claimant's name stands above its line. */
const NARROW: Rows = { first: 25, pitch: 34 }

/** Which rows are drawn: on a phone the account the headline follows and the first that give both ends, unless all are asked for. */
export function claimRowsShown(
  rows: readonly RivalRow[],
  dates: KeyDates,
  narrow: boolean,
  all: boolean,
): readonly RivalRow[] {
  if (!narrow || all || rows.length <= FEW) return rows
  const told = new Set([dates.firstAccess?.claim, dates.awareAt?.claim])
  const weight = ({ began, noticed, days }: RivalRow): number =>
    (told.has(began?.claim.id ?? '') || told.has(noticed?.claim.id ?? '') ? 2 : 0) + (days === null ? 0 : 1)
  const telling = [...rows].sort((a, b) => weight(b) - weight(a)).slice(0, FEW)
  return rows.filter((row) => telling.includes(row))
}

const claimsHeight = (count: number, narrow: boolean): number =>
  narrow ? Math.max(1, count) * NARROW.pitch + 4 : Math.round(WIDE.first + Math.max(0, count - 1) * WIDE.pitch + 10)

/** Who says it began and was noticed when: one row per claimant, in the order it was said. */
export function layoutClaims(context: LayoutContext, rows: readonly RivalRow[]): LaneScene {
  const { lang, narrow, scale } = context
  const { first, pitch } = narrow ? NARROW : WIDE
  const yOf = (index: number): number => Math.round((first + index * pitch) * 2) / 2
  const parts = rows.map((row, index) => layoutClaimRow(context, row, yOf(index)))
  const legend = narrow ? { shapes: [], labels: [] } : claimsLegend(context)
  const rules = rows.slice(1).map((_, index) => `M${scale.x0} ${yOf(index + 1) - pitch / 2}H${scale.x1}`)
  return {
    height: claimsHeight(rows.length, narrow),
    shapes: [
      { shape: 'line', d: rules.join(''), stroke: 'grid', width: 1 },
      ...legend.shapes,
      ...parts.flatMap((part) => part.shapes),
    ],
    labels: [...legend.labels, ...parts.flatMap((part) => part.labels)],
    marks: parts.flatMap((part) => part.marks).sort((a, b) => a.at - b.at),
    rows: rows.map((row, index) => ({
      y: narrow ? yOf(index) - 13 : yOf(index) + 4,
      name: local(row.party.name, lang),
      note: formatIsoDay(row.assertedAt, lang, 'table'),
    })),
  }
}
