import { type ReactNode, useState } from 'react'
import { cx } from './cx'
import { Icon } from './Icon'

export interface DisclosureProps {
  readonly summary: ReactNode
  /** What is shown when it is open; made only then. */
  readonly children: () => ReactNode
  readonly className?: string
}

/** A part that is looked at when asked for. */
export function Disclosure({ summary, children, className }: DisclosureProps) {
  const [open, setOpen] = useState(false)
  return (
    <details className={className} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="touch flex list-none items-center gap-1.5 py-2 hover:text-ink [&::-webkit-details-marker]:hidden">
        <span className={cx('text-ink3 transition-transform duration-120', open && 'rotate-90')}>
          <Icon name="right" />
        </span>
        {summary}
      </summary>
      {open && children()}
    </details>
  )
}
