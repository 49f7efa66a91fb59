import { createSHA256, type IHasher } from 'hash-wasm'
import { isBase64Url } from './base64url'
import { beginsJson, findJwt, jwtClaims } from './jwt'

const PREFIX = new TextEncoder().encode('sha256:')
const DIGITS = 16
const NAME_LENGTH = PREFIX.length + DIGITS
/** Stands in no encoding for anything else (RFC 3986 §2.3), and not in base64url. */
const SEPARATOR = '~'
/** A `jti` that can stand in an address as it is and begins no token of its own. */
const PLAIN_ID = /^[\w-]{1,64}$/

/** What is kept of a token. */
export interface KeptToken {
  /**
   * `sha256:` and the first 16 hexadecimal digits of the token's SHA-256, then `~` and its `jti` where it has one:
   * `sha256:9f86d081884c7d65~order-7`. So the id always begins at character 25. 64 bits tell 10⁸ tokens apart
   * (one pair alike in 4000 such logs), and nothing signs a request with them.
   */
  readonly name: string
  /** The name as it replaces the token in an address: with the id only if that is letters, digits, `_` and `-`. */
  readonly inTarget: Uint8Array
  /** Whether it is a JWT or holds one. */
  readonly jwt: boolean
  /** The account (`sub`) and signing key (`kid`) that the token claims; nobody verified it. */
  readonly account: string | null
  readonly key: string | null
}

/** Makes names of tokens. The tokens are forgotten. */
export class TokenNamer {
  private readonly sha256: IHasher

  private constructor(sha256: IHasher) {
    this.sha256 = sha256
  }

  static async create(): Promise<TokenNamer> {
    return new TokenNamer(await createSHA256())
  }

  /** `bytes[from, to)` is a token, percent-decoded, or a text that holds one: always the same name for the same bytes. */
  keep(bytes: Uint8Array, from: number, to: number): KeptToken {
    const digest = `sha256:${this.sha256.init().update(bytes.subarray(from, to)).digest('hex').slice(0, DIGITS)}`
    const jwt = findJwt(bytes, from, to)
    const { sub, jti } = jwt === null ? { sub: null, jti: null } : jwtClaims(bytes, jwt)
    const name = jti === null ? digest : digest + SEPARATOR + jti
    const inTarget = new TextEncoder().encode(jti !== null && isPlain(jti) ? name : digest)
    return { name, inTarget, jwt: jwt !== null, account: sub, key: jwt?.kid ?? null }
  }
}

function isPlain(jti: string): boolean {
  if (!PLAIN_ID.test(jti)) return false
  const bytes = new TextEncoder().encode(jti)
  return !bytes.some((_, at) => beginsJson(bytes, at, bytes.length))
}

/** Whether the name of a token stands at `at`, so that it is not named again. */
export function isTokenName(bytes: Uint8Array, at: number, to: number): boolean {
  if (at + NAME_LENGTH > to) return false
  for (let i = 0; i < NAME_LENGTH; i++) {
    const byte = bytes[at + i] ?? 0
    const expected = i < PREFIX.length ? byte === PREFIX[i] : (byte >= 48 && byte <= 57) || (byte >= 97 && byte <= 102)
    if (!expected) return false
  }
  return at + NAME_LENGTH === to || !isBase64Url(bytes[at + NAME_LENGTH] ?? 0)
}

/** The id that an issuance ledger knows a token by: the `jti` of a name, or the name itself where it has none. */
export function tokenId(name: string): string {
  return /^sha256:[0-9a-f]{16}~/.test(name) ? name.slice(NAME_LENGTH + SEPARATOR.length) : name
}

/** Where the hash of a token's name ends, with `~` and its id behind it or nothing; `from` where it is no such name but an id. */
export function hashEnd(bytes: Uint8Array, from: number, to: number): number {
  if (!isTokenName(bytes, from, to)) return from
  const end = from + NAME_LENGTH
  return end === to || bytes[end] === SEPARATOR.charCodeAt(0) ? end : from
}
