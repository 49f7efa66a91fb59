import { Fragment, type ReactNode } from 'react'

export interface Fact {
  readonly name: string
  readonly value: ReactNode
  /** Language of the value where it is not that of the page. */
  readonly lang?: string
}

/** Name and value, one a line; facts without a value are left out. */
export function Facts({ facts }: { facts: readonly (Fact | null)[] }) {
  return (
    <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1">
      {facts.map(
        (fact) =>
          fact && (
            <Fragment key={fact.name}>
              <dt className="text-ink3">{fact.name}</dt>
              <dd lang={fact.lang} className="min-w-0 wrap-anywhere">
                {fact.value}
              </dd>
            </Fragment>
          ),
      )}
    </dl>
  )
}
