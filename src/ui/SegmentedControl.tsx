import { useId } from 'react'
import { cx } from './cx'

export interface Segment<T extends string> {
  readonly value: T
  readonly label: string
  /** Longer spoken name, where the label is an abbreviation. */
  readonly name?: string
  /** Language of the label, where it is not that of the page. */
  readonly lang?: string
}

export interface SegmentedControlProps<T extends string> {
  /** Spoken name of the choice. */
  readonly label: string
  readonly segments: readonly Segment<T>[]
  readonly value: T
  readonly onChange: (value: T) => void
  readonly className?: string
}

/** One of a few. Native radio buttons underneath: arrow keys, forms and screen readers work without script. */
export function SegmentedControl<T extends string>({
  label,
  segments,
  value,
  onChange,
  className,
}: SegmentedControlProps<T>) {
  const group = useId()
  return (
    <fieldset className={cx('inline-flex h-[30px] rounded-md bg-sunken p-0.5 pointer-coarse:h-11', className)}>
      <legend className="sr-only">{label}</legend>
      {segments.map((segment) => (
        <label
          key={segment.value}
          lang={segment.lang}
          title={segment.name}
          className="relative flex cursor-pointer items-center rounded-sm px-[7px] text-sm text-ink3 pointer-coarse:px-3 hover:text-ink has-checked:bg-surface has-checked:font-medium has-checked:text-ink has-checked:ring-1 has-checked:ring-line2 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink"
        >
          <input
            type="radio"
            name={group}
            checked={segment.value === value}
            aria-label={segment.name}
            onChange={() => onChange(segment.value)}
            className="absolute inset-0 m-0 cursor-pointer opacity-0"
          />
          {segment.label}
        </label>
      ))}
    </fieldset>
  )
}
