import type { Coded } from './coded'
import type { NumberedRows } from './rows-numbered'

/** How slots are counted: which column each goes to. */
export interface Columns {
  /** Tells these columns from others of the dimension. */
  readonly key: string
  readonly width: number
  /** Per table, what is stored → column. */
  readonly of: readonly Uint8Array[]
  /** −1 for a slot that has none of its own. */
  readonly columnOf: (slot: number) => number
}

/** Columns that fit into a byte. */
const MOST = 256
/** Column 0 is all that is not told apart, and 1 what has no value. */
export const MOST_TOLD = MOST - 2

/** One for each slot; null where there are too many. */
export function ownColumns(all: NumberedRows, coded: Coded): Columns | null {
  if (coded.size > MOST) return null
  const plain = Uint8Array.from({ length: MOST }, (_, slot) => slot)
  const of = all.tables.map((_, table) => {
    const map = coded.maps[table] ?? null
    return map === null ? plain : Uint8Array.from(map)
  })
  return { key: 'own', width: coded.size, of, columnOf: (slot) => slot }
}

/** One for each of these slots, at most {@link MOST_TOLD}; −1 stands for none. */
export function columnsFor(all: NumberedRows, coded: Coded, slots: readonly number[]): Columns {
  const columns = new Map([[0, 1], ...slots.flatMap((slot, i) => (slot > 0 ? [[slot, i + 2] as const] : []))])
  const plain = new Uint8Array(coded.size)
  for (const [slot, column] of columns) plain[slot] = column
  const of = all.tables.map((_, table) => {
    const map = coded.maps[table] ?? null
    if (map === null) return plain
    const mapped = new Uint8Array(map.length)
    for (let stored = 0; stored < map.length; stored++) mapped[stored] = plain[map[stored] ?? 0] ?? 0
    return mapped
  })
  return { key: slots.join(), width: slots.length + 2, of, columnOf: (slot) => columns.get(slot) ?? -1 }
}
