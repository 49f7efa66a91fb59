import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx'

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  /** Spoken name, and the tooltip. */
  readonly label: string
  readonly icon: ReactNode
}

/** A button that shows only a drawing. */
export function IconButton({ label, icon, className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={cx(
        'touch inline-flex size-[30px] shrink-0 items-center justify-center rounded-md text-ink2 hover:bg-sunken hover:text-ink disabled:opacity-50',
        className,
      )}
      {...rest}
    >
      {icon}
    </button>
  )
}
