import type { OpenCase, OpenInvestigation } from '@/data/current-view'
import type { Scope } from '@/data/explore/use-scope'
import type { Filter, FilterTerm } from '@/filter/term'

/** What every part of the explorer knows. None of it changes while the window is moved by hand. */
export interface ExploreProps {
  readonly opened: OpenCase
  readonly scope: Scope & { readonly extent: NonNullable<Scope['extent']> }
  readonly investigation: OpenInvestigation['investigation']
  readonly onWhere: (where: Filter) => void
  /** Pins one value of a facet to the case. */
  readonly onPin: ((term: FilterTerm) => void) | null
}
