import { ByteTable } from './byte-table'

/**
 * Where the hash of a kept token ends: such a token is `sha256:` and digits, then `~` and its id where it has one. `from`
 * where it is an id alone.
 */
export type HashEnd = (bytes: Uint8Array, from: number, to: number) => number

/** Texts in UTF-8, one after the other: value `i` is `bytes[ends[i], ends[i + 1])`, and is one only where `has[i]` is 1. */
export interface TextValues {
  readonly ends: Int32Array
  readonly bytes: Uint8Array
  readonly has: Uint8Array
}

/** Entries of an issuance ledger; times are epoch ms, NaN is no value. */
export interface LedgerEntries {
  readonly length: number
  readonly token: TextValues | null
  readonly issuedAt: Float64Array
  readonly expiresAt: Float64Array
}

/** When a token was issued, and when it ends: infinite where the ledger does not say. Epoch ms. */
export interface Issue {
  readonly issuedAt: number
  readonly expiresAt: number
}

/**
 * What the ledger has of a token. `other`: it has the token's id, but for tokens of other hashes only: whoever made
 * this one took an id that was issued.
 */
export type Standing = Issue | 'other' | 'never'

/** The tokens that the ledger issued, by their ids and by their hashes. */
export class IssuedTokens {
  private readonly hashEnd: HashEnd
  private readonly ids = new IssueTable()
  private readonly hashes = new IssueTable()
  /** By the number of an id: 1 where an entry tells no hash. */
  private bare = new Uint8Array(1024)
  /** Entries that name a token. */
  entries = 0
  /** Earliest and latest issue of all entries, epoch ms; infinite where there are none. */
  first = Number.POSITIVE_INFINITY
  last = Number.NEGATIVE_INFINITY

  constructor(hashEnd: HashEnd) {
    this.hashEnd = hashEnd
  }

  add({ length, token, issuedAt, expiresAt }: LedgerEntries): void {
    for (let i = 0; i < length; i++) {
      const issued = issuedAt[i] ?? Number.NaN
      if (issued < this.first) this.first = issued
      if (issued > this.last) this.last = issued
      const from = token?.ends[i] ?? 0
      const to = token?.ends[i + 1] ?? 0
      if (token === null || token.has[i] !== 1 || from === to) continue
      this.entries++
      this.addToken(token.bytes, from, to, issued, expiresAt[i] ?? Number.NaN)
    }
  }

  find(bytes: Uint8Array, from: number, to: number): Standing {
    const hash = this.hashEnd(bytes, from, to)
    const byHash = hash === from ? -1 : this.hashes.find(bytes, from, hash)
    if (byHash >= 0) return this.hashes.issue(byHash)
    const id = hash === from ? from : hash + 1
    const byId = id < to ? this.ids.find(bytes, id, to) : -1
    if (byId < 0) return 'never'
    return hash === from || this.bare[byId] === 1 ? this.ids.issue(byId) : 'other'
  }

  private addToken(bytes: Uint8Array, from: number, to: number, issued: number, expires: number): void {
    const hash = this.hashEnd(bytes, from, to)
    if (hash > from) this.hashes.add(bytes, from, hash, issued, expires)
    const id = hash === from ? from : hash + 1
    if (id >= to) return
    const number = this.ids.add(bytes, id, to, issued, expires)
    if (hash > from) return
    if (number >= this.bare.length) {
      const wider = new Uint8Array(number * 2)
      wider.set(this.bare)
      this.bare = wider
    }
    this.bare[number] = 1
  }
}

/** Issues by a name of the token. Of several entries with one name, the first issue and the last end count. */
class IssueTable {
  private readonly names = new ByteTable()
  private issuedAt = new Float64Array(1024)
  private expiresAt = new Float64Array(1024)

  add(bytes: Uint8Array, from: number, to: number, issued: number, expires: number): number {
    const before = this.names.size
    const number = this.names.add(bytes, from, to)
    const end = Number.isNaN(expires) ? Number.POSITIVE_INFINITY : expires
    if (number === this.issuedAt.length) this.widen()
    const isNew = number === before
    this.issuedAt[number] = isNew ? issued : Math.min(issued, this.issuedAt[number] ?? issued)
    this.expiresAt[number] = isNew ? end : Math.max(end, this.expiresAt[number] ?? end)
    return number
  }

  find(bytes: Uint8Array, from: number, to: number): number {
    return this.names.find(bytes, from, to)
  }

  issue(number: number): Issue {
    return { issuedAt: this.issuedAt[number] ?? 0, expiresAt: this.expiresAt[number] ?? 0 }
  }

  private widen(): void {
    const issuedAt = new Float64Array(this.issuedAt.length * 2)
    issuedAt.set(this.issuedAt)
    const expiresAt = new Float64Array(issuedAt.length)
    expiresAt.set(this.expiresAt)
    this.issuedAt = issuedAt
    this.expiresAt = expiresAt
  }
}
