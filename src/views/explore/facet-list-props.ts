import type { Compared } from './compared'
import type { ExploreProps } from './explore-props'
import type { OnValue } from './FacetActions'

/** What every facet knows. */
export interface FacetListProps extends Omit<ExploreProps, 'onWhere'> {
  readonly compared: Compared
  readonly onValue: OnValue
}
