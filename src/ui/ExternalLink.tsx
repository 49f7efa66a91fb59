import type { ReactNode } from 'react'
import { cx } from './cx'
import { Icon } from './Icon'
import { text } from './text'
import { useText } from './use-text'

export interface ExternalLinkProps {
  /** An http or https address, checked where the case was read. */
  readonly href: string
  readonly children: ReactNode
  readonly className?: string
}

/** Leaves the page only when pressed, in a window of its own, and tells the other side nothing about us. */
export function ExternalLink({ href, children, className }: ExternalLinkProps) {
  const t = useText(text)
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer noopener"
      className={cx('underline decoration-line2 underline-offset-2 hover:decoration-ink', className)}
    >
      {children}
      <span className="ml-1 inline-block align-[-1px] text-ink3">
        <Icon name="external" />
      </span>
      <span className="sr-only"> ({t('newWindow')})</span>
    </a>
  )
}
