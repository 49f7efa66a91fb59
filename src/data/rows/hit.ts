/** A row that holds the text looked for. */
export interface Hit {
  readonly position: number
  /** From 1, counted from the top of the listing; null where that is not known, as after going round backwards. */
  readonly ordinal: number | null
  /** How many there are; null until the search has gone round. */
  readonly of: number | null
}

/** Where the search goes on from: the row after the last hit, or before it; at the ends, from the other one. */
export function searchFrom(last: Hit | null, total: number, isBackwards: boolean): number {
  if (last === null) return isBackwards ? total - 1 : 0
  const next = last.position + (isBackwards ? -1 : 1)
  return (next + total) % total
}

/** Counts the hit found at `position` after the last one. */
export function nextHit(last: Hit | null, position: number, isBackwards: boolean): Hit {
  if (last === null) return { position, ordinal: isBackwards ? null : 1, of: null }
  const { ordinal, of } = last
  if (isBackwards) {
    const isRound = position >= last.position
    return { position, ordinal: isRound ? of : ordinal === null ? null : ordinal - 1, of }
  }
  if (position > last.position) return { position, ordinal: ordinal === null ? null : ordinal + 1, of }
  return { position, ordinal: 1, of: of ?? ordinal }
}
