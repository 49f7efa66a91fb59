/** What a filter may hold. Far above what anybody types or clicks; below what would stall a page or a link. */
export const MOST_TERMS = 64
/** In one term. */
export const MOST_VALUES = 256
/** UTF-16 units of one value. */
export const LONGEST_VALUE = 2000
/** UTF-16 units of a filter as text. */
export const LONGEST_FILTER = 100_000
