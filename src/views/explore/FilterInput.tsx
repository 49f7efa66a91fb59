import { type KeyboardEvent, useId, useState } from 'react'
import { sayFilterProblem } from '@/filter/filter-problem'
import { fieldWord } from '@/filter/filter-words'
import { parseFilter } from '@/filter/parse-filter'
import { FILTER_FIELDS, type Filter } from '@/filter/term'
import { Button } from '@/ui/Button'
import { cx } from '@/ui/cx'
import { TextInput } from '@/ui/TextInput'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './text'

export interface FilterInputProps {
  readonly initial: string
  readonly onFilter: (terms: Filter) => void
  readonly onCancel: () => void
}

/** The word being typed, where it may still become the name of a field. */
const WORD = /(?:^|\s)-?([a-z]*)$/i

/** Terms as people type them, with the fields suggested; what is wrong is said below. */
export function FilterInput({ initial, onFilter, onCancel }: FilterInputProps) {
  const t = useText(text)
  const lang = useLanguage()
  const [typed, setTyped] = useState(initial)
  const [active, setActive] = useState(-1)
  const [closed, setClosed] = useState(initial !== '')
  const [tried, setTried] = useState(false)
  const list = useId()
  const problem = useId()
  const parsed = parseFilter(typed)
  const word = WORD.exec(typed)?.[1]?.toLowerCase() ?? null
  const fields =
    word === null || closed
      ? []
      : FILTER_FIELDS.filter(
          (field) => field.startsWith(word) || (word !== '' && fieldWord(field, lang).toLowerCase().startsWith(word)),
        )
  const take = (field: string): void => {
    setTyped(`${typed.slice(0, typed.length - (word?.length ?? 0))}${field}:`)
    setActive(-1)
  }
  const apply = (): void => {
    if (typed.trim() === '') onCancel()
    else if (parsed.ok) onFilter(parsed.value)
    else setTried(true)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const chosen = fields[active]
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setClosed(false)
      if (fields.length > 0)
        setActive((active + (event.key === 'ArrowDown' ? 1 : active < 0 ? 0 : -1) + fields.length) % fields.length)
    } else if ((event.key === 'Enter' || event.key === 'Tab') && chosen !== undefined) {
      event.preventDefault()
      take(chosen)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      apply()
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      if (fields.length > 0 && word !== '') setClosed(true)
      else onCancel()
    }
  }
  const wrong = tried && !parsed.ok ? sayFilterProblem(parsed.error, lang) : null
  return (
    <div className="relative flex max-w-full flex-wrap items-center gap-1.5">
      <TextInput
        role="combobox"
        aria-label={t('addFilter')}
        aria-expanded={fields.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 && fields[active] !== undefined ? `${list}${active}` : undefined}
        aria-invalid={wrong !== null}
        aria-describedby={problem}
        autoFocus
        value={typed}
        placeholder={t('filterHint')}
        onText={(value) => {
          setTyped(value)
          setClosed(false)
          setTried(false)
          setActive(-1)
        }}
        onKeyDown={onKeyDown}
        className="w-[26rem] max-w-full font-mono text-sm"
      />
      <Button onClick={apply}>{t('apply')}</Button>
      <p id={problem} role="status" className="basis-full text-sm text-ink empty:hidden">
        {wrong}
      </p>
      <div
        id={list}
        role="listbox"
        aria-label={t('addFilter')}
        hidden={fields.length === 0}
        className="absolute start-0 top-full z-20 mt-1 max-h-72 w-64 overflow-auto rounded-md border border-line2 bg-surface py-1 shadow-card"
      >
        {fields.map((field, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the box it belongs to
          <div
            key={field}
            id={`${list}${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(field)}
            className={cx('flex cursor-pointer gap-3 px-2 py-0.5 pointer-coarse:py-2.5', at === active && 'bg-sunken')}
          >
            <span className="font-mono text-sm">{field}:</span>
            <span className="text-ink3">{fieldWord(field, lang)}</span>
          </div>
        ))}
      </div>
    </div>
  )
}
