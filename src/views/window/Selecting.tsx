import type { TimeScale } from '@/analysis/layout/time-scale'
import type { ZoneId } from '@/base/brand'
import { DAY, durationMs } from '@/base/brand'
import { formatDateTime, formatDay, formatDuration } from '@/base/format'
import { type Span, widthOf } from '@/base/span'
import { daysBetween } from '@/base/zoned'
import { useLanguage, useText } from '@/ui/use-text'
import { SILENT } from './silent'
import { text } from './text'

/** The stretch being drawn with the pointer, with its dates and length. */
export function Selecting({
  span,
  scale,
  zone,
  height,
}: {
  span: Span
  scale: TimeScale
  zone: ZoneId
  height: number
}) {
  const t = useText(text)
  const lang = useLanguage()
  const [a, b] = [Math.max(scale.x(span.from), scale.x0), Math.min(scale.x(span.to), scale.x1)]
  const days = widthOf(span) >= 2 * DAY
  const said = (at: Span['from']): string =>
    days ? formatDay(at, zone, lang, 'medium') : formatDateTime(at, zone, lang, 'medium')
  const length = days
    ? t('days', { count: daysBetween(span.from, span.to, zone) })
    : formatDuration(durationMs(widthOf(span)), lang)
  const label = `${t('selecting', { from: said(span.from), to: said(span.to) })}, ${length}`
  const middle = Math.min(Math.max((a + b) / 2, scale.x0 + 130), scale.x1 - 130)
  return (
    <g {...SILENT} className="pointer-events-none">
      <rect x={a} y={0} width={Math.max(0, b - a)} height={height} fill="var(--select)" opacity={0.08} />
      <path d={`M${a} 0V${height}M${b} 0V${height}`} stroke="var(--select)" strokeWidth={1.5} />
      <rect x={middle - 128} y={4} width={256} height={20} rx={4} fill="var(--select)" />
      <text x={middle} y={18} textAnchor="middle" style={{ fill: 'var(--on-ink)', fontWeight: 500 }}>
        {label}
      </text>
    </g>
  )
}
