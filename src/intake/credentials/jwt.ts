import { TextDictionary } from '../text-dictionary'
import { base64UrlEnd, decodeBase64Url } from './base64url'

const DOT = 46
const LOWER_E = 101
/** Header and the parts behind it: JWS (RFC 7515 §7.1) and, where the header names an encryption, JWE (RFC 7516 §7.1). */
const JWS_PARTS = 3
const JWE_PARTS = 5
/** `{"alg":"x"}` in base64. */
const SHORTEST_HEADER = 15
/** Claims of a larger payload are not read: no server takes so long a token in a header or an address. */
const LONGEST_PAYLOAD = 65_536
/** "MUST NOT exceed 255 ASCII characters", OpenID Connect Core 1.0 §2 on `sub`. */
const LONGEST_CLAIM = 255
/** Headers that are remembered: all tokens of a key share theirs, and parsing one is what takes time. */
const REMEMBERED = 1024
const LONGEST_REMEMBERED = 1024
/** Beginnings of a header that are tried in one run of letters, so that a hostile line costs no more than its length, some times. */
const MOST_TRIES = 8

/** Where a token stands, and what its header says. */
export interface JwtSpan {
  readonly from: number
  readonly to: number
  readonly payloadFrom: number
  readonly payloadTo: number
  /** Id of the signing key. */
  readonly kid: string | null
}

export interface JwtClaims {
  readonly sub: string | null
  readonly jti: string | null
}

interface Header {
  readonly parts: number
  readonly kid: string | null
}

const dictionary = new TextDictionary()
let remembered: (Header | null)[] = []

/**
 * The first JSON Web Token (RFC 7519, compact) in `bytes[from, to)`: three parts of base64url, the first a JSON object with `alg`.
 * Also one whose signature or payload a log cut off, and an encrypted one: what is left of it is as little to be kept.
 * Nothing is verified.
 */
export function findJwt(bytes: Uint8Array, from: number, to: number): JwtSpan | null {
  let runEnd = from
  let tries = 0
  for (let at = from; at < to; at++) {
    if (bytes[at] !== LOWER_E || !beginsJson(bytes, at, to)) continue
    if (at >= runEnd) {
      runEnd = base64UrlEnd(bytes, at, to)
      tries = 0
    }
    const header = runEnd < to && bytes[runEnd] === DOT && tries++ < MOST_TRIES ? headerOf(bytes, at, runEnd) : null
    const span = header === null ? null : spanAt(header, bytes, at, runEnd, to)
    if (span !== null) return span
    if (bytes[runEnd] !== DOT || tries >= MOST_TRIES) at = runEnd
  }
  return null
}

/** The claims of a token; null each where it has none, is encrypted, or was cut off. */
export function jwtClaims(bytes: Uint8Array, { payloadFrom, payloadTo }: JwtSpan): JwtClaims {
  const payload = payloadTo - payloadFrom > LONGEST_PAYLOAD ? null : jsonObject(bytes, payloadFrom, payloadTo)
  return payload === null ? { sub: null, jti: null } : { sub: claim(payload, 'sub'), jti: claim(payload, 'jti') }
}

/** Whether `{` and a quote or white space begin at `at`, in base64: `eyJ…`. */
export function beginsJson(bytes: Uint8Array, at: number, to: number): boolean {
  if (at + 2 >= to || bytes[at] !== LOWER_E) return false
  const second = bytes[at + 1]
  const third = bytes[at + 2] ?? 0
  // `{"` and `{ ` are `eyI`–`eyL` and `eyA`–`eyD`; tab, line feed and return give `ewk`–`ewn`, `ewo`–`ewr` and `ew0`–`ew3`.
  if (second === 121) return (third >= 73 && third <= 76) || (third >= 65 && third <= 68)
  return second === 119 && ((third >= 107 && third <= 114) || (third >= 48 && third <= 51))
}

function spanAt(header: Header, bytes: Uint8Array, from: number, headerEnd: number, to: number): JwtSpan | null {
  let end = headerEnd
  let letters = 0
  let payloadTo = headerEnd
  for (let part = 1; part < header.parts && end < to && bytes[end] === DOT; part++) {
    const start = end + 1
    end = base64UrlEnd(bytes, start, to)
    letters += end - start
    if (part === 1) payloadTo = end
  }
  return letters === 0 ? null : { from, to: end, payloadFrom: headerEnd + 1, payloadTo, kid: header.kid }
}

function headerOf(bytes: Uint8Array, from: number, to: number): Header | null {
  if (to - from < SHORTEST_HEADER) return null
  if (to - from > LONGEST_REMEMBERED) return readHeader(bytes, from, to)
  if (dictionary.size >= REMEMBERED) {
    dictionary.clear()
    remembered = []
  }
  const code = dictionary.intern(bytes, from, to)
  // Looking for tokens in a key id may begin the memory anew; what belongs to the old one goes with it.
  const memory = remembered
  let header = memory[code]
  if (header === undefined) {
    header = readHeader(bytes, from, to)
    memory[code] = header
  }
  return header
}

function readHeader(bytes: Uint8Array, from: number, to: number): Header | null {
  const header = jsonObject(bytes, from, to)
  if (header === null || !isText(own(header, 'alg'))) return null
  return { parts: isText(own(header, 'enc')) ? JWE_PARTS : JWS_PARTS, kid: claim(header, 'kid') }
}

type JsonObject = Readonly<Record<string, unknown>>

function jsonObject(bytes: Uint8Array, from: number, to: number): JsonObject | null {
  const decoded = decodeBase64Url(bytes, from, to)
  // Spares the parser, and its error, most of what only looks like one.
  if (decoded === null || decoded[0] !== 123 || (decoded.at(-1) !== 125 && (decoded.at(-1) ?? 33) > 32)) return null
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(decoded))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null
  } catch {
    return null
  }
}

const own = (object: JsonObject, name: string): unknown => (Object.hasOwn(object, name) ? object[name] : null)
const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''

/** A name or whole number. A number that a double does not hold exactly would be another one, and a name that holds a token is none. */
function claim(object: JsonObject, name: string): string | null {
  const value = own(object, name)
  if (Number.isSafeInteger(value)) return String(value)
  if (typeof value !== 'string' || value === '' || value.length > LONGEST_CLAIM) return null
  const bytes = new TextEncoder().encode(value)
  return findJwt(bytes, 0, bytes.length) === null ? value : null
}
