import { useMemo, useState } from 'react'
import { estimateWidth } from '@/analysis/layout/measure'
import type { EpochMs, IsoDay, ZoneId } from '@/base/brand'
import { formatDay, formatMonth } from '@/base/format'
import type { Span } from '@/base/span'
import type { Language } from '@/base/text'
import { type Tick, ticks } from '@/base/zoned'
import { answerText } from '@/case/claim-text'
import { partyOf } from '@/case/party'
import type { QuestionView } from '@/case/question-view'
import type { Case } from '@/case/schema'
import { capital, proseName } from '@/case/segments'
import { useLanguage, useText } from '@/ui/use-text'
import { answerGroups } from './answer-rows'
import { ClaimCard } from './ClaimCard'
import { ClaimMarks } from './ClaimMarks'
import { ClaimRows } from './ClaimRows'
import { dayAt, layoutClaims, type PlacedClaim } from './chart-layout'
import { text } from './text'

export interface ClaimChartProps {
  readonly full: Case
  readonly view: QuestionView
  /** Of all questions, so that one day stands in one place of the page. */
  readonly span: Span
  /** The case is shown as known on this day. */
  readonly known: IsoDay
  readonly width: number
  readonly zone: ZoneId
  /** Name of the question. */
  readonly name: string
  readonly selectedId: string | null
  readonly onOpen: (claimId: string) => void
}

const AXIS = 18
/** A spread, because the linter knows no roles of SVG elements. */
const GROUP = { role: 'group' } as const
const CALENDAR = 'UTC' as ZoneId

/** The claims of a question: to the right when each was made, by rows what it answers, on one scale where it has one. */
export function ClaimChart({ full, view, span, known, width, zone, name, selectedId, onOpen }: ClaimChartProps) {
  const t = useText(text)
  const language = useLanguage()
  const [pointed, setPointed] = useState<PlacedClaim | null>(null)
  const layout = useMemo(
    () =>
      layoutClaims({
        groups: answerGroups(view),
        span,
        width,
        measure: estimateWidth,
        sayAnswer: (claim) => answerText(claim, zone, language, 'medium'),
        sayParty: (claim) => capital(proseName(partyOf(full, claim.party), language).replace(/^the /, '')),
      }),
    [full, view, span, width, zone, language],
  )
  const { plot, height } = layout
  const shown = useMemo(() => ticks(span, CALENDAR, Math.max(2, Math.floor((plot.x1 - plot.x0) / 58))), [span, plot])
  const x = (at: EpochMs): number => plot.x0 + ((at - span.from) / (span.to - span.from)) * (plot.x1 - plot.x0)
  const now = Math.min(x(dayAt(known)), plot.x1)
  const cut = known < full.compiled
  return (
    <div className="relative">
      <svg
        {...GROUP}
        aria-label={t('chart', { question: name })}
        width={width}
        height={height + AXIS}
        className="block overflow-visible"
      >
        <svg aria-hidden="true" className="overflow-visible">
          {cut && <rect x={now} y={0} width={Math.max(0, plot.x1 - now)} height={height} fill="var(--sunken)" />}
          {shown.map((tick) => (
            <g key={tick.at}>
              <path d={`M${x(tick.at)} 0V${height}`} stroke="var(--grid)" />
              <text x={x(tick.at) + 3} y={height + 13} className="fill-ink3 text-[11px]">
                {tickText(tick, language)}
              </text>
            </g>
          ))}
          <path d={`M${plot.x0} ${height}H${plot.x1}`} stroke="var(--line)" />
          {cut && <path d={`M${now} 0V${height}`} stroke="var(--ink)" strokeOpacity=".55" strokeDasharray="2 3" />}
          <ClaimRows layout={layout} adoptedId={view.adopted?.id ?? null} full={full} language={language} />
        </svg>
        <ClaimMarks
          full={full}
          view={view}
          claims={layout.claims}
          zone={zone}
          selectedId={selectedId}
          onOpen={onOpen}
          onPoint={setPointed}
        />
      </svg>
      {pointed !== null && <ClaimCard full={full} view={view} placed={pointed} width={width} zone={zone} />}
    </div>
  )
}

/** January says its year; a short record is ruled by days. */
function tickText(tick: Tick, language: Language): string {
  if (tick.unit === 'day' || tick.unit === 'week') return formatDay(tick.at, CALENDAR, language, 'short')
  if (tick.unit === 'year') return String(new Date(tick.at).getUTCFullYear())
  return formatMonth(tick.at, CALENDAR, language, tick.major ? 'medium' : 'short')
}
