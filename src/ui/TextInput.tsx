import type { ComponentProps } from 'react'
import { cx } from './cx'

export interface TextInputProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange'> {
  readonly value: string
  readonly onText: (value: string) => void
}

/** One line of text; its label stands beside it or in `aria-label`. */
export function TextInput({ value, onText, className, ...rest }: TextInputProps) {
  return (
    <input
      value={value}
      onChange={(event) => onText(event.currentTarget.value)}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="off"
      className={cx(
        'h-[30px] min-w-0 rounded-md border border-line2 bg-surface px-2 text-ink placeholder:text-ink3 hover:border-ink3 aria-invalid:border-dashed aria-invalid:border-ink pointer-coarse:h-11',
        className,
      )}
      {...rest}
    />
  )
}
