import type { Measure } from '@/analysis/layout/measure'
import { DAY, type EpochMs, type IsoDay, type ZoneId } from '@/base/brand'
import type { Span } from '@/base/span'
import { atStartOfDay } from '@/base/zoned'
import type { Standing } from '@/case/question-view'
import type { Claim } from '@/case/schema'
import { type AnswerGroup, type AnswerRow, valueScale } from './answer-rows'

/** Where everything of one question's chart lies, in px. */

/** Days are those of whoever spoke; the axis counts days, so no zone can move them. */
const CALENDAR = 'UTC' as ZoneId
export const dayAt = (day: IsoDay): EpochMs => atStartOfDay(day, CALENDAR)

export interface PlacedClaim {
  readonly claim: Claim
  readonly standing: Standing
  readonly x: number
  readonly y: number
}
export interface PlacedRow {
  readonly row: AnswerRow
  /** Of the line through its marks. */
  readonly y: number
  readonly label: { readonly x: number; readonly y: number; readonly text: string }
  /** Where its answer lies on the ruler of its group. */
  readonly ruler: { readonly from: number; readonly to: number } | null
  readonly claims: readonly PlacedClaim[]
  /** Names of those who say so, beside the marks. */
  readonly who: { readonly x: number; readonly text: string; readonly anchor: 'start' | 'end' } | null
}
export interface PlacedGroup {
  readonly group: AnswerGroup
  /** The ruler from its top to its bottom; null where a group has none. */
  readonly ruler: { readonly top: number; readonly bottom: number } | null
  /** Line of words above the group, where it needs some. */
  readonly headY: number | null
  readonly rows: readonly PlacedRow[]
}
export interface ClaimChartLayout {
  readonly width: number
  readonly height: number
  readonly plot: { readonly x0: number; readonly x1: number }
  readonly x: (day: IsoDay) => number
  readonly groups: readonly PlacedGroup[]
  /** Every mark in the order of time, the order of the arrow keys. */
  readonly claims: readonly PlacedClaim[]
}

export interface ClaimChartWish {
  readonly groups: readonly AnswerGroup[]
  /** Time of the axis, by {@link dayAt}. */
  readonly span: Span
  readonly width: number
  readonly measure: Measure
  readonly sayAnswer: (claim: Claim) => string
  readonly sayParty: (claim: Claim) => string
}

/** Below it, the answer stands above its marks instead of beside them. */
const NARROW = 560
export const RULER_X = 9
const ELBOW = 22
const LABEL_X = RULER_X + ELBOW
const LABEL_ROOM = 196
const TEXT = 12
const SMALL = 11
/** Marks are 9 px wide; those nearer than this stand above each other. */
const APART = 11
const LANE = 11
const ROW = 23
const HEAD = 19

export function layoutClaims(wish: ClaimChartWish): ClaimChartLayout {
  const { groups, span, width, measure } = wish
  const narrow = width < NARROW
  const plot = { x0: narrow ? LABEL_X + 6 : LABEL_X + LABEL_ROOM + 10, x1: width - 12 }
  const x = (day: IsoDay): number =>
    plot.x0 + ((dayAt(day) - span.from) / Math.max(span.to - span.from, DAY)) * (plot.x1 - plot.x0)
  let y = 4
  const placed = groups.map((group): PlacedGroup => {
    const needsHead = group.kind === 'apart' || (groups.length > 1 && group.kind !== 'time')
    const headY = needsHead ? y + 13 : null
    if (needsHead) y += HEAD
    const top = y
    const rows = group.rows.map((row): Omit<PlacedRow, 'ruler'> => {
      const text = shortened(
        wish.sayAnswer(row.claims[0]?.claim as Claim),
        narrow ? width - LABEL_X - 4 : LABEL_ROOM,
        measure,
      )
      if (narrow) y += 15
      const lanes = laneOf(row.claims.map(({ claim }) => x(claim.assertedAt)))
      const most = Math.max(0, ...lanes)
      const height = Math.max(ROW, (most + 1) * LANE + 10)
      const middle = y + height / 2
      const claims = row.claims.map(
        ({ claim, standing }, index): PlacedClaim => ({
          claim,
          standing,
          x: x(claim.assertedAt),
          y: middle + ((lanes[index] ?? 0) - most / 2) * LANE,
        }),
      )
      const label = { x: LABEL_X, y: narrow ? y : middle + 4, text }
      y += height
      return { row, y: middle, label, claims, who: whoOf(claims, plot, wish) }
    })
    const scale = valueScale(group)
    const ruler = scale === null ? null : { top: top + (narrow ? 6 : 10), bottom: y - 10 }
    y += 4
    return {
      group,
      ruler,
      headY,
      rows: rows.map((row) => ({
        ...row,
        ruler:
          scale === null || ruler === null || row.row.value === null
            ? null
            : {
                from: ruler.top + scale(row.row.value.from) * (ruler.bottom - ruler.top),
                to: ruler.top + scale(row.row.value.to) * (ruler.bottom - ruler.top),
              },
      })),
    }
  })
  const claims = placed
    .flatMap((group) => group.rows.flatMap((row) => row.claims))
    .sort((a, b) => a.x - b.x || a.y - b.y)
  return { width, height: y, plot, x, groups: placed, claims }
}

/** For each mark the lowest lane in which it touches none before it; `xs` ascend. */
function laneOf(xs: readonly number[]): number[] {
  const ends: number[] = []
  return xs.map((x) => {
    const free = ends.findIndex((end) => x - end >= APART)
    const lane = free < 0 ? ends.length : free
    ends[lane] = x
    return lane
  })
}

function whoOf(
  claims: readonly PlacedClaim[],
  plot: { x0: number; x1: number },
  wish: ClaimChartWish,
): PlacedRow['who'] {
  const names = [...new Set(claims.map(({ claim }) => wish.sayParty(claim)))]
  const last = Math.max(...claims.map((claim) => claim.x)) + 12
  const first = Math.min(...claims.map((claim) => claim.x)) - 12
  // As many names as there is room for; never less than one, never cut inside a name.
  for (let count = names.length; count > 0; count--) {
    const text = names.slice(0, count).join(', ') + (count < names.length ? ` +${names.length - count}` : '')
    const width = wish.measure(text, SMALL, false)
    if (last + width <= plot.x1 + 8) return { x: last, text, anchor: 'start' }
    if (first - width >= plot.x0) return { x: first, text, anchor: 'end' }
  }
  return null
}

/** Cut to `room` px, with an ellipsis; the card has the whole. */
function shortened(text: string, room: number, measure: Measure): string {
  if (measure(text, TEXT, true) <= room) return text
  let [least, most] = [0, text.length]
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    if (measure(`${text.slice(0, middle)}…`, TEXT, true) <= room) least = middle
    else most = middle - 1
  }
  return `${text.slice(0, least).trimEnd()}…`
}
