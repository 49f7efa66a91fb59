import { memo } from 'react'
import type { Compared } from './compared'
import type { ExploreProps } from './explore-props'
import { FacetSection } from './FacetSection'
import { FanOutSection } from './FanOutSection'
import { FACETS } from './facet-kinds'

export interface FacetListProps extends ExploreProps {
  readonly compared: Compared
}

/** What the rows are made of, one facet under the other. */
export const FacetList = memo(function FacetList(props: FacetListProps) {
  return (
    <div className="divide-y divide-line">
      {FACETS.slice(0, 4).map((kind) => (
        <FacetSection key={kind.field} kind={kind} {...props} />
      ))}
      <FanOutSection of="client" per="account" {...props} />
      {FACETS.slice(4).map((kind) => (
        <FacetSection key={kind.field} kind={kind} {...props} />
      ))}
      <FanOutSection of="account" per="client" {...props} />
    </div>
  )
})
