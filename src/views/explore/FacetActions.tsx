import { memo } from 'react'
import type { FilterField, FilterTerm, FilterValue } from '@/filter/term'
import { cx } from '@/ui/cx'
import { Icon, type IconName } from '@/ui/Icon'
import { useText } from '@/ui/use-text'
import { text } from './text'

export interface FacetActionsProps {
  readonly field: FilterField
  /** Null where it cannot be asked for, such as of a log whose hash is still being worked out. */
  readonly value: FilterValue | null
  readonly name: string
  /** What the filter of this moment says of the value. */
  readonly state: 'included' | 'excluded' | null
  readonly onValue: OnValue
  readonly onPin: ((term: FilterTerm) => void) | null
}

/** Turns a value of a field on or off in the filter. The same function whatever the filter is: a list of values has hundreds of buttons. */
export type OnValue = (turn: 'included' | 'excluded' | 'only', field: FilterField, value: FilterValue) => void

/** What can be done with one value: include, exclude, only, pin. Shown to hands that hover and keys that come by. */
export const FacetActions = memo(function FacetActions(props: FacetActionsProps) {
  const { field, value, name, state, onValue, onPin } = props
  const t = useText(text)
  if (value === null) return null
  return (
    // A finger taps the row first, which has the focus then, and finds buttons of its own size.
    <span className="absolute inset-y-0 end-0 z-10 flex items-center gap-0.5 rounded-sm bg-sunken ps-1 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:pointer-events-none pointer-coarse:group-focus-within:pointer-events-auto">
      <Action
        icon="plus"
        label={t('include', { value: name })}
        pressed={state === 'included'}
        onClick={() => onValue('included', field, value)}
      />
      <Action
        icon="minus"
        label={t('exclude', { value: name })}
        pressed={state === 'excluded'}
        onClick={() => onValue('excluded', field, value)}
        rest
      />
      <button
        type="button"
        tabIndex={-1}
        aria-label={t('only', { value: name })}
        onClick={() => onValue('only', field, value)}
        className={cx(LOOK, PLAIN)}
      >
        {t('onlyShort')}
      </button>
      {onPin !== null && (
        <Action
          icon="pin"
          label={t('pin', { value: name })}
          onClick={() => onPin({ field, not: false, values: [value] })}
          rest
        />
      )}
    </span>
  )
})

const LOOK =
  'touch flex h-[18px] min-w-[18px] items-center pointer-coarse:min-w-11 justify-center rounded-sm border px-0.5 text-2xs'
const PLAIN = 'border-line2 bg-surface text-ink2 hover:border-ink3 hover:text-ink'

interface ActionProps {
  readonly icon: IconName
  readonly label: string
  readonly pressed?: boolean
  readonly onClick: () => void
  /** Not where the Tab key enters the row. */
  readonly rest?: boolean
}

function Action({ icon, label, pressed, onClick, rest = false }: ActionProps) {
  return (
    <button
      type="button"
      tabIndex={rest ? -1 : 0}
      aria-label={label}
      aria-pressed={pressed}
      onClick={onClick}
      className={cx(LOOK, pressed ? 'border-ink bg-ink text-on-ink' : PLAIN)}
    >
      <Icon name={icon} />
    </button>
  )
}
