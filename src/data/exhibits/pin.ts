import type { FilterTerm } from '@/filter/term'
import type { RowToPin } from './row-to-pin'

/** Pins one line of a log; what can only be read or hashed later is filled in when it is there. Says in a sentence what it did. */
export async function pinRow(row: RowToPin): Promise<void> {
  const { startRow } = await import('./pin-exhibit')
  await startRow(row)
}

/** Pins all accesses in the window that meet the filter of the view. */
export async function pinRange(): Promise<void> {
  const { startRange } = await import('./pin-exhibit')
  await startRange(null)
}

/** Pins one value of one field (the term has that value alone), with the accesses in the window that have it and meet the filter. */
export async function pinValue(value: FilterTerm): Promise<void> {
  const { startRange } = await import('./pin-exhibit')
  await startRange(value)
}
