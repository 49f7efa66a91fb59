import { visibleControls } from '@/base/visible'
import { useInvestigation } from '@/data/open-case'
import { type FoundRow, fileNameOf } from '@/data/rows/found-row'
import { exclude, only, stateOf } from '@/filter/edit-filter'
import { fieldWord } from '@/filter/filter-words'
import type { FilterField, FilterValue } from '@/filter/term'
import { cx } from '@/ui/cx'
import { Icon, type IconName } from '@/ui/Icon'
import { useLanguage, useText } from '@/ui/use-text'
import { extractValue, filterValue, ROW_FIELDS } from './filter-value'
import { valueWords } from './row-words'
import { text } from './text'

/** Every value of a row, with two buttons each: only rows with it, and none with it. */
export function ValueList({ row }: { row: FoundRow }) {
  const t = useText(text)
  const language = useLanguage()
  const extract = extractValue(row)
  return (
    <dl
      aria-label={t('values')}
      className="mt-2 grid grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] gap-x-4 gap-y-0.5"
    >
      {ROW_FIELDS.map((field) => (
        <Value
          key={field}
          field={field}
          value={filterValue(row, field)}
          said={valueWords(field, row.values[field], language)}
        />
      ))}
      {extract && <Value field="extract" value={extract} said={visibleControls(fileNameOf(row))} />}
    </dl>
  )
}

interface ValueProps {
  readonly field: FilterField
  readonly value: FilterValue
  readonly said: string
}

function Value({ field, value, said }: ValueProps) {
  const t = useText(text)
  const language = useLanguage()
  const { investigation, dispatch } = useInvestigation()
  const { where } = investigation
  const state = stateOf(where, field, value)
  const name = { field: fieldWord(field, language), value: said === '' ? t('noValue') : said }
  return (
    <div className="flex min-w-0 items-center gap-1.5">
      <dt className="w-16 shrink-0 text-ink2">{name.field}</dt>
      <dd className={cx('min-w-0 truncate', said === '' && 'text-ink2')} title={said}>
        {name.value}
      </dd>
      <Choice
        icon="plus"
        label={t('include', name)}
        isOn={state === 'included'}
        onPress={() => dispatch({ type: 'where', where: only(where, field, value) })}
      />
      <Choice
        icon="minus"
        label={t('exclude', name)}
        isOn={state === 'excluded'}
        onPress={() => dispatch({ type: 'where', where: exclude(where, field, value) })}
      />
    </div>
  )
}

interface ChoiceProps {
  readonly icon: IconName
  readonly label: string
  readonly isOn: boolean
  readonly onPress: () => void
}

const Choice = ({ icon, label, isOn, onPress }: ChoiceProps) => (
  <button
    type="button"
    aria-label={label}
    title={label}
    aria-pressed={isOn}
    onClick={onPress}
    className="inline-flex size-6 shrink-0 items-center justify-center rounded-sm border border-line2 bg-surface text-ink2 hover:border-ink3 hover:text-ink aria-pressed:bg-ink aria-pressed:text-on-ink"
  >
    <Icon name={icon} />
  </button>
)
