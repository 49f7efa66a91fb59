import type { ComponentProps } from 'react'
import { cx } from './cx'

export interface TableBoxProps extends Pick<ComponentProps<'section'>, 'className' | 'style' | 'children'> {
  readonly label: string
}

/** A box in which a table scrolls. */
export const TableBox = ({ label, className, ...rest }: TableBoxProps) => (
  <section
    aria-label={label}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard (WCAG 2.1.1)
    tabIndex={0}
    // Positioned, so that words for screen readers inside scroll with it instead of widening the page.
    className={cx('relative overflow-auto', className)}
    {...rest}
  />
)
