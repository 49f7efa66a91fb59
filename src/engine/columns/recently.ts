/** Keeps what was made of some tables, for as long as there is room: what was not asked for longest goes first. */
export class Recently<T> {
  private readonly kept = new Map<string, { readonly tables: readonly string[]; readonly value: T }>()
  private readonly room: number
  private readonly bytesOf: (value: T) => number

  /** `room` in bytes; the last value is kept whatever its size. */
  constructor(room: number, bytesOf: (value: T) => number) {
    this.room = room
    this.bytesOf = bytesOf
  }

  get(tables: readonly string[], what: unknown): T | null {
    const key = keyOf(tables, what)
    const found = this.kept.get(key)
    if (found === undefined) return null
    this.kept.delete(key)
    this.kept.set(key, found)
    return found.value
  }

  set(tables: readonly string[], what: unknown, value: T): void {
    this.kept.set(keyOf(tables, what), { tables, value })
    let bytes = 0
    for (const [key, one] of [...this.kept].reverse()) {
      bytes += this.bytesOf(one.value)
      if (bytes > this.room && one.value !== value) this.kept.delete(key)
    }
  }

  drop(tables: readonly string[], what: unknown): void {
    this.kept.delete(keyOf(tables, what))
  }

  /** What was made of a table that has changed or gone. */
  forget(table: string): void {
    for (const [key, { tables }] of this.kept) if (tables.includes(table)) this.kept.delete(key)
  }

  clear(): void {
    this.kept.clear()
  }
}

/** JSON has no infinities. */
const keyOf = (tables: readonly string[], what: unknown): string =>
  JSON.stringify([tables, what], (_, value) =>
    Number.isFinite(value) || typeof value !== 'number' ? value : String(value),
  )
