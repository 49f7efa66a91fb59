import { memo, type ReactNode, useRef, useState } from 'react'
import { negate, removeTerm } from '@/filter/edit-filter'
import { parseFilter } from '@/filter/parse-filter'
import type { Filter } from '@/filter/term'
import { writeFilter, writeTerm } from '@/filter/write-filter'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { useText } from '@/ui/use-text'
import { FilterChip } from './FilterChip'
import { FilterInput } from './FilterInput'
import { text } from './text'

export interface FilterBarProps {
  readonly where: Filter
  readonly onWhere: (where: Filter) => void
  /** What else can be done with the rows of the filter, such as pinning them. */
  readonly actions?: ReactNode
}

/** The filter that every panel shares, as chips; typed or clicked, taken back or cleared. */
export const FilterBar = memo(function FilterBar({ where, onWhere, actions }: FilterBarProps) {
  const t = useText(text)
  const [editing, setEditing] = useState<number | 'new' | null>(null)
  const add = useRef<HTMLButtonElement>(null)
  const before = useFilterBefore(where)
  const back = (): void => {
    setEditing(null)
    // The chip may be gone, and its button with it: the hand stays in the bar.
    requestAnimationFrame(() => add.current?.focus())
  }
  const change = (next: Filter): void => {
    onWhere(next)
    back()
  }
  return (
    <section aria-label={t('filters')} data-panel="filter" className="flex flex-wrap items-center gap-1.5">
      {where.length > 0 && (
        <ul className="contents">
          {where.map((term, index) => (
            <li key={writeTerm(term)} className="min-w-0 max-w-full">
              {editing === index ? (
                <FilterInput
                  initial={writeTerm(term)}
                  onFilter={(terms) => change(where.toSpliced(index, 1, ...terms))}
                  onCancel={back}
                />
              ) : (
                <FilterChip
                  term={term}
                  onEdit={() => setEditing(index)}
                  onTurn={() => onWhere(negate(where, index))}
                  onRemove={() => change(removeTerm(where, index))}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {editing === 'new' ? (
        <FilterInput initial="" onFilter={(terms) => change(joined(where, terms))} onCancel={back} />
      ) : (
        <Button
          ref={add}
          look="quiet"
          icon={<Icon name="plus" />}
          aria-label={t('addFilter')}
          onClick={() => setEditing('new')}
        >
          {t('filter')}
        </Button>
      )}
      {before !== null && (
        <Button look="quiet" onClick={() => onWhere(before)}>
          {t('undo')}
        </Button>
      )}
      {where.length > 0 && (
        <Button look="quiet" onClick={() => change([])}>
          {t('clearAll')}
        </Button>
      )}
      <span className="flex-1" />
      {actions}
    </section>
  )
})

/** Each term once, as a filter that is typed whole would have them. */
function joined(where: Filter, terms: Filter): Filter {
  const all = parseFilter(writeFilter([...where, ...terms]))
  return all.ok ? all.value : [...where, ...terms]
}

/** The filter before this one, as long as the page is open; the address bar's history holds all of them. */
function useFilterBefore(where: Filter): Filter | null {
  const seen = useRef<{ readonly now: Filter; readonly before: Filter | null }>({ now: where, before: null })
  if (writeFilter(seen.current.now) !== writeFilter(where)) seen.current = { now: where, before: seen.current.now }
  return seen.current.before
}
