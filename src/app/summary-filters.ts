import type { Filter, FilterField, FilterValue } from '@/filter/term'
import { writeFilter } from '@/filter/write-filter'

/** The filter of the view. */
export interface SummaryFilters {
  /** As it is typed; empty for none. */
  readonly text: string
  readonly terms: readonly {
    readonly field: FilterField
    readonly not: boolean
    readonly values: readonly SummaryFilterValue[]
  }[]
}

/** As the filter has it, but for open ends of ranges, which are null: JSON has no infinity. */
type SummaryFilterValue =
  | Exclude<FilterValue, { readonly is: 'range' }>
  | { readonly is: 'range'; readonly from: number | null; readonly to: number | null }

export const summaryFilters = (filter: Filter): SummaryFilters => ({
  text: writeFilter(filter),
  terms: filter.map(({ field, not, values }) => ({ field, not, values: values.map(plainValue) })),
})

const plainValue = (value: FilterValue): SummaryFilterValue =>
  value.is === 'range' ? { is: 'range', from: finite(value.from), to: finite(value.to) } : value

const finite = (end: number): number | null => (Number.isFinite(end) ? end : null)
