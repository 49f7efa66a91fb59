import { formatIsoDay } from '@/base/format'
import { local } from '@/case/local'
import type { NumberPoint } from '@/case/number-steps'
import { text as caseText, formatQuantity } from '@/case/text'
import { ActorMark, DoubtMark } from '@/ui/marks'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './text'

const WIDTH = 230
const GAP = 14

/** What a point says, beside it; the same words are its spoken name, so this stays silent. */
export function PointCard({ point, x, y, width }: { point: NumberPoint; x: number; y: number; width: number }) {
  const t = useText(text)
  const words = useText(caseText)
  const language = useLanguage()
  const { count, party, standing } = point
  const beside = x + GAP + WIDTH <= width ? x + GAP : x - GAP - WIDTH >= 0 ? x - GAP - WIDTH : null
  // Where neither side has room it hangs below, so that it never covers the point it speaks of.
  const left = beside ?? Math.min(Math.max(0, x - WIDTH / 2), Math.max(0, width - WIDTH))
  const top = beside === null ? y + GAP : Math.max(0, y - 30)
  return (
    <div
      aria-hidden="true"
      style={{ left, top, width: WIDTH }}
      className="pointer-events-none absolute z-20 rounded-lg border border-line2 bg-surface px-3 py-2 text-sm text-ink2 shadow-card"
    >
      <div className="text-lg font-medium text-ink">{formatQuantity(count.value, count.unit, language)}</div>
      <div>
        {local(count.what, language)}
        {count.exactness !== 'exact' && `, ${words(`exactness${count.exactness}`)}`}
      </div>
      <div className="flex items-baseline gap-1.5">
        <ActorMark side={party.side} size={9} />
        {local(party.name, language)}, {formatIsoDay(count.asOf, language, 'medium')}
      </div>
      <div className="mt-1 flex items-center gap-1.5 border-t border-line pt-1 text-xs text-ink3">
        <DoubtMark doubt={standing} silent size={10} />
        {words(`standing${standing}`)}, {t('open')}
      </div>
    </div>
  )
}
