import { writeValue } from './filter-value'
import type { Filter, FilterTerm } from './term'

/** The filter as `parseFilter` takes it, one text for each filter; empty for none. */
export const writeFilter = (filter: Filter): string => filter.map(writeTerm).join(' ')

export const writeTerm = ({ field, not, values }: FilterTerm): string =>
  `${not ? '-' : ''}${field}:${values.map((value) => writeValue(field, value)).join(',')}`
