import type { HeadlineFigure } from '@/case/headline'
import { DoubtMark } from '@/ui/marks'
import { useText } from '@/ui/use-text'
import { text } from './text'

const COLOUR = {
  attacker: 'text-attack-text',
  company: 'text-company',
  authority: 'text-authority-text',
  press: 'text-ink',
  other: 'text-ink',
} as const

export interface HeadlineFigureButtonProps {
  readonly figure: HeadlineFigure
  readonly said: string
  /** px */
  readonly markSize: number
  readonly onOpen: () => void
}

/** A figure of the headline in the colour of whose deed it tells; opens the claims behind it. */
export function HeadlineFigureButton({ figure, said, markSize, onOpen }: HeadlineFigureButtonProps) {
  const t = useText(text)
  return (
    <button
      type="button"
      data-figure={figure.id}
      aria-label={`${t('openClaims', { figure: said })}${figure.contested ? ` (${t('contested')})` : ''}`}
      onClick={onOpen}
      className={`-mb-0.5 inline border-b-2 border-dotted border-current font-semibold whitespace-nowrap hover:border-solid ${COLOUR[figure.side]}`}
    >
      {said}
      {figure.contested && (
        <span className="relative -top-[0.11em] ml-1 inline-block align-baseline">
          <DoubtMark doubt="contested" size={markSize} silent />
        </span>
      )}
    </button>
  )
}
