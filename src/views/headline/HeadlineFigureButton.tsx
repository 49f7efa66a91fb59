import type { HeadlineFigure } from '@/case/headline'
import { ChoiceMark } from '@/ui/ChoiceMark'
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
  const notes = [
    ...(figure.contested ? [t('contested')] : []),
    ...(figure.chosenBy === null ? [] : [t(`chosenBy${figure.chosenBy}`)]),
  ]
  return (
    <button
      type="button"
      data-figure={figure.id}
      aria-label={`${t('openClaims', { figure: said })}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`}
      title={figure.chosenBy === null ? undefined : t(`chosenBy${figure.chosenBy}`)}
      onClick={onOpen}
      className={`-mb-0.5 inline border-b-2 border-dotted border-current font-semibold whitespace-nowrap hover:border-solid ${COLOUR[figure.side]}`}
    >
      {said}
      {figure.contested && (
        <span className="relative -top-[0.11em] ml-1 inline-block align-baseline">
          <DoubtMark doubt="contested" size={markSize} silent />
        </span>
      )}
      {figure.chosenBy !== null && (
        <span className="relative -top-[0.11em] ml-1 inline-block align-baseline">
          <ChoiceMark size={markSize} />
        </span>
      )}
    </button>
  )
}
