/**
 * Items with their place as key. A report is drawn once from a fixed value: nothing is moved, added or taken away,
 * so the place is the identity.
 */
export const keyed = <T>(items: readonly T[]): { readonly key: string; readonly item: T }[] =>
  items.map((item, index) => ({ key: `${index}`, item }))
