import { folded } from '../route-match'
import type { CredentialRole, NamedCredential } from './credential-rule'

interface Entry {
  readonly name: Uint8Array
  readonly role: CredentialRole
}

/** Letters, digits, `_`, `-` and `.`: with one of these before it, a name is the end of another (`csrf_token`). */
const NAME_BYTES = new Uint8Array(256)
for (const char of '-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz')
  NAME_BYTES[char.charCodeAt(0)] = 1

/** Names and their roles, found in bytes from their end: that is where the `=` is. */
export class NameTable {
  private readonly byLast: readonly (readonly Entry[])[]

  constructor(names: readonly NamedCredential[]) {
    const byLast: Entry[][] = Array.from({ length: 256 }, () => [])
    for (const { name, as } of names) {
      const lower = new TextEncoder().encode(name.toLowerCase())
      byLast[lower.at(-1) ?? 0]?.push({ name: lower, role: as })
    }
    this.byLast = byLast
  }

  /** The role of the name that ends before `end` and begins at `from` or after a byte that names do not hold. */
  roleBefore(bytes: Uint8Array, from: number, end: number): CredentialRole | null {
    for (const { name, role } of this.byLast[folded(bytes[end - 1] ?? 0)] ?? []) {
      const start = end - name.length
      if (endsIn(bytes, from, end, name) && (start === from || NAME_BYTES[bytes[start - 1] ?? 0] === 0)) return role
    }
    return null
  }

  /** Whether a name stands before `end`, whatever is before it. */
  anyBefore(bytes: Uint8Array, from: number, end: number): boolean {
    if (end <= from) return false
    for (const { name } of this.byLast[folded(bytes[end - 1] ?? 0)] ?? [])
      if (endsIn(bytes, from, end, name)) return true
    return false
  }

  /** The role of exactly `bytes[from, to)`. */
  roleOf(bytes: Uint8Array, from: number, to: number): CredentialRole | null {
    for (const { name, role } of this.byLast[folded(bytes[to - 1] ?? 0)] ?? []) {
      if (name.length === to - from && endsIn(bytes, from, to, name)) return role
    }
    return null
  }
}

function endsIn(bytes: Uint8Array, from: number, end: number, name: Uint8Array): boolean {
  const start = end - name.length
  if (start < from) return false
  for (let i = name.length - 1; i >= 0; i--) if (folded(bytes[start + i] ?? 0) !== name[i]) return false
  return true
}
