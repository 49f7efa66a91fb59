import type { ComponentProps } from 'react'
import { cx } from './cx'

export interface Option {
  readonly value: string
  readonly label: string
  readonly disabled?: boolean
}

export interface SelectProps extends Omit<ComponentProps<'select'>, 'value' | 'onChange'> {
  /** Spoken name, where no label stands beside it. */
  readonly label?: string
  readonly options: readonly Option[]
  readonly value: string
  readonly onChoose: (value: string) => void
}

/** One of several: the browser's own list, which keyboards, screen readers and phones know. */
export function Select({ label, options, value, onChoose, className, ...rest }: SelectProps) {
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value)}
      className={cx(
        'h-[30px] min-w-0 max-w-full rounded-md border border-line2 bg-surface px-1.5 text-ink hover:border-ink3 disabled:opacity-50 pointer-coarse:h-11',
        className,
      )}
      {...rest}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
