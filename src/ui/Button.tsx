import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx'

const LOOKS = {
  /** A control on a bar or in a panel. */
  plain: 'h-[30px] border border-line2 bg-surface px-2 hover:border-ink3',
  /** The one main action of a place. */
  primary: 'h-[30px] border border-ink bg-ink px-2 text-on-ink hover:opacity-85',
  /** An action among text, such as those under a card. */
  quiet: 'px-0.5 font-medium text-ink underline-offset-3 hover:underline',
} as const

export interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: keyof typeof LOOKS
  readonly icon?: ReactNode
}

/** A native button: no script of its own, so it may stand in the first paint. */
export function Button({ look = 'plain', icon, className, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={cx(
        'touch inline-flex items-center justify-center gap-1.5 rounded-md whitespace-nowrap transition-[border-color,opacity] duration-120 disabled:opacity-50',
        LOOKS[look],
        className,
      )}
      {...rest}
    >
      {icon}
      {children}
    </button>
  )
}
