export interface ZoneCount {
  /** Such as `+0900`; `+0000` for UTC; the name of a zone (`Asia/Seoul`) where the times had none and it was chosen. */
  readonly offset: string
  readonly rows: number
}

/** Rows per offset from UTC. Neighbours share theirs, so the last one is kept at hand. */
export class ZoneTally {
  private readonly byOffset = new Map<string, { offset: string; rows: number }>()
  private last = { offset: '', rows: 0 }

  /** A row was written with this offset. */
  count(offset: string): void {
    if (offset !== this.last.offset) {
      const known = this.byOffset.get(offset)
      this.last = known ?? { offset, rows: 0 }
      if (known === undefined) this.byOffset.set(offset, this.last)
    }
    this.last.rows++
  }

  zones(): readonly ZoneCount[] {
    return [...this.byOffset.values()].map((zone) => ({ ...zone })).sort((a, b) => b.rows - a.rows)
  }
}
