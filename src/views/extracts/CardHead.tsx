import type { ReactNode, Ref } from 'react'
import { Icon } from '@/ui/Icon'

export interface CardHeadProps {
  readonly name: string
  readonly ref?: Ref<HTMLHeadingElement>
  /** Stands beside the name. */
  readonly about: ReactNode
  /** Buttons. */
  readonly children: ReactNode
}

/** The first line of a log's or ledger's card: its name, what to know of it, what to do with it. */
export const CardHead = ({ name, ref, about, children }: CardHeadProps) => (
  <div className="flex items-start gap-x-3">
    <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1 pt-1.5">
      <span className="text-ink3">
        <Icon name="file" />
      </span>
      <h4 ref={ref} tabIndex={-1} className="min-w-0 font-medium wrap-anywhere outline-none">
        {name}
      </h4>
      {about}
    </div>
    {children}
  </div>
)
