import { formatCites } from '@/case/cite'
import type { NumberTrap } from '@/case/number-traps'
import { sayTrap } from '@/case/number-words'
import type { Case } from '@/case/schema'
import { DoubtMark } from '@/ui/marks'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './text'

export interface TrapsProps {
  readonly full: Case
  readonly traps: readonly NumberTrap[]
  readonly onQuestion: (questionId: string) => void
  readonly onSelect: (countId: string) => void
}

/** Numbers that mislead, each with its mark, why, where it stands written, and the claims beside it. */
export function Traps({ full, traps, onQuestion, onSelect }: TrapsProps) {
  const t = useText(text)
  const language = useLanguage()
  return (
    <ul aria-label={t('trapsTitle')}>
      {traps.map((trap) => {
        const sentence = sayTrap(trap, full, language)
        const sources = 'claim' in trap ? [trap.claim.source] : trap.part.sources
        return (
          <li key={trap.id} className="flex gap-2 border-t border-grid py-1">
            <span className="pt-0.5">
              <DoubtMark doubt="outlier" size={10} silent />
            </span>
            <span className="min-w-0">
              {sentence} <span className="text-2xs text-ink3">{formatCites(full, sources)}</span>{' '}
              <button
                type="button"
                aria-haspopup="dialog"
                aria-label={t('openTrapOf', { sentence })}
                onClick={() => ('claim' in trap ? onQuestion(trap.question) : onSelect(trap.part.id))}
                className="touch rounded-sm text-2xs text-ink3 underline underline-offset-2 hover:text-ink"
              >
                {t('openTrap')}
              </button>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
