import type { Unit } from './schema'

/** A number that never leaves its unit. The compiler refuses to add accounts to page-views. */
export interface Quantity<U extends Unit> {
  readonly value: number
  readonly unit: U
}

export const quantity = <U extends Unit>(value: number, unit: U): Quantity<U> => ({ value, unit })

/** The quantity as one of `unit`, or null where it is of another: the only way from data to a sum. */
export const inUnit = <U extends Unit>(of: Quantity<Unit>, unit: U): Quantity<U> | null =>
  of.unit === unit ? quantity(of.value, unit) : null

/** Both terms are of one unit, known to the compiler. */
export const addQuantities = <U extends Unit>(a: Quantity<U>, b: Quantity<NoInfer<U>>): Quantity<U> =>
  quantity(a.value + b.value, a.unit)
