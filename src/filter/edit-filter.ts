import { goTogether, writeValue } from './filter-value'
import { MOST_TERMS, MOST_VALUES } from './limits'
import type { Filter, FilterField, FilterTerm, FilterValue } from './term'

/** Changes by clicking, each a new filter without values twice. Beyond what a filter may hold, it stays as it is. */

/** Whether rows with the value are asked for, kept out, or neither. */
export function stateOf(filter: Filter, field: FilterField, value: FilterValue): 'included' | 'excluded' | null {
  const term = filter.find((one) => one.field === field && indexIn(one, value) >= 0)
  return term === undefined ? null : term.not ? 'excluded' : 'included'
}

/** Takes rows with the value, beside those of other values of the field asked for. It is no longer kept out. */
export const include = (filter: Filter, field: FilterField, value: FilterValue): Filter =>
  added(filter, field, value, false)

/** Keeps rows with the value out. They are no longer asked for. */
export const exclude = (filter: Filter, field: FilterField, value: FilterValue): Filter =>
  added(filter, field, value, true)

/** Of this field, only rows with the value. */
export const only = (filter: Filter, field: FilterField, value: FilterValue): Filter =>
  replaceField(filter, field, [value])

/** Neither asks for the value nor keeps it out; a term without values goes. */
export const remove = (filter: Filter, field: FilterField, value: FilterValue): Filter =>
  filter.flatMap((term) => {
    const at = term.field === field ? indexIn(term, value) : -1
    if (at < 0) return [term]
    return term.values.length === 1 ? [] : [{ ...term, values: term.values.toSpliced(at, 1) }]
  })

/** Asks for the value, or no longer does. */
export const toggle = (filter: Filter, field: FilterField, value: FilterValue): Filter =>
  stateOf(filter, field, value) === 'included' ? remove(filter, field, value) : include(filter, field, value)

/** One term with these values in place of all terms of the field; no values take them away. */
export function replaceField(filter: Filter, field: FilterField, values: readonly FilterValue[], not = false): Filter {
  const term: FilterTerm = { field, not, values: distinct(field, values) }
  const at = filter.findIndex((one) => one.field === field)
  const rest = filter.filter((one) => one.field !== field)
  if (term.values.length === 0) return rest
  return within(filter, rest.toSpliced(at < 0 ? rest.length : at, 0, term))
}

/** Without the term at an index, as a chip's cross does. */
export const removeTerm = (filter: Filter, index: number): Filter => filter.toSpliced(index, 1)

/** With the term at an index turned round. */
export const negate = (filter: Filter, index: number): Filter =>
  filter.map((term, i) => (i === index ? { ...term, not: !term.not } : term))

function added(filter: Filter, field: FilterField, value: FilterValue, not: boolean): Filter {
  const wanted = not ? 'excluded' : 'included'
  if (stateOf(filter, field, value) === wanted) return filter
  const free = remove(filter, field, value)
  const at = free.findIndex(
    (term) =>
      term.field === field && term.not === not && term.values.every(isOpen) && goTogether([...term.values, value]),
  )
  const term = free[at]
  if (term === undefined) return within(filter, [...free, { field, not, values: [value] }])
  return within(filter, free.with(at, { ...term, values: [...term.values, value] }))
}

const isOpen = (value: FilterValue): boolean => value.is !== 'withheld'

const within = (before: Filter, after: Filter): Filter =>
  after.length > MOST_TERMS || after.some((term) => term.values.length > MOST_VALUES) ? before : after

const indexIn = ({ field, values }: FilterTerm, value: FilterValue): number => {
  const text = writeValue(field, value)
  return values.findIndex((one) => writeValue(field, one) === text)
}

const distinct = (field: FilterField, values: readonly FilterValue[]): FilterValue[] => [
  ...new Map(values.map((value) => [writeValue(field, value), value])).values(),
]
