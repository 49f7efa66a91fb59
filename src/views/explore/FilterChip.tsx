import { visible } from '@/base/visible'
import { filterWords } from '@/filter/filter-words'
import { identifies } from '@/filter/identifies'
import type { FilterTerm } from '@/filter/term'
import { writeTerm } from '@/filter/write-filter'
import { cx } from '@/ui/cx'
import { Icon } from '@/ui/Icon'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './text'

export interface FilterChipProps {
  readonly term: FilterTerm
  readonly onEdit: () => void
  readonly onTurn: () => void
  readonly onRemove: () => void
}

/** One term: click it to edit, turn it round, take it away. A lock marks what says who someone is. */
export function FilterChip({ term, onEdit, onTurn, onRemove }: FilterChipProps) {
  const t = useText(text)
  const lang = useLanguage()
  const { field, values, withheld } = filterWords(term, lang)
  const said = `${field} ${values}`
  const turn = t(term.not ? 'turnIn' : 'turnOut', { term: said })
  return (
    <span
      className={cx(
        'inline-flex h-[30px] max-w-full items-center rounded-md border bg-surface pointer-coarse:h-11',
        term.not || withheld ? 'border-dashed border-ink3' : 'border-line2',
      )}
    >
      <button
        type="button"
        onClick={onEdit}
        aria-label={`${t('edit', { term: said })}${identifies(term) ? `, ${t('identifies')}` : ''}`}
        title={visible(writeTerm(term).slice(0, 500))}
        className="touch flex h-full min-w-0 items-center gap-1.5 rounded-s-md ps-2 pe-1"
      >
        {identifies(term) && (
          <span title={t('identifies')} className="text-ink3">
            <Icon name="lock" />
          </span>
        )}
        <span className="text-ink3">{field}</span>
        <span className={cx('truncate', withheld && 'text-ink3')}>{values}</span>
      </button>
      <ChipButton label={turn} pressed={term.not} icon="minus" onClick={onTurn} />
      <ChipButton label={t('removeTerm', { term: said })} icon="close" onClick={onRemove} />
    </span>
  )
}

interface ChipButtonProps {
  readonly label: string
  readonly icon: 'minus' | 'close'
  readonly pressed?: boolean
  readonly onClick: () => void
}

function ChipButton({ label, icon, pressed, onClick }: ChipButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onClick}
      className={cx(
        'touch flex h-full w-6 shrink-0 items-center justify-center rounded-md text-ink3 hover:text-ink pointer-coarse:w-11',
        pressed && 'text-ink',
      )}
    >
      <Icon name={icon} />
    </button>
  )
}
