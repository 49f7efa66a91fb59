import { readAuthorization } from './authorization'
import { type CredentialRole, type CredentialRule, DEFAULT_CREDENTIAL_RULE } from './credential-rule'
import { afterBearer, looksRandom, SHORTEST_TOKEN, scanCredentials, tokenEnd } from './credential-scan'
import { type Credentials, FoundCredentials } from './found-credentials'
import { findJwt } from './jwt'
import { mayHoldCredentials } from './may-hold'
import { NameTable } from './name-table'
import { PercentText } from './percent-text'
import { isTokenName, TokenNamer } from './token-name'

/** Credentials in a request target or referrer. */
export interface TargetCredentials extends Credentials {
  /**
   * The target with the name of each token in its place, everything else byte for byte; a view of the bytes that were given where
   * nothing was to replace.
   */
  readonly target: Uint8Array
}

/**
 * Takes account, token and signing key from what a log says of an access: from named fields, the query, and JSON Web Tokens wherever
 * they stand (`sub`, `jti`, `kid`; decoded, never verified). Whole tokens go no further than this.
 * Never throws; the work is in proportion to the bytes.
 */
export class CredentialReader {
  private readonly text = new PercentText()
  private readonly found: FoundCredentials
  private readonly inQuery: NameTable
  private readonly inField: NameTable
  private readonly encoder = new TextEncoder()

  private constructor(namer: TokenNamer, { names }: CredentialRule) {
    this.found = new FoundCredentials(namer, this.text)
    this.inQuery = new NameTable(names.filter((name) => name.in === 'query'))
    this.inField = new NameTable(names.filter((name) => name.in === 'field'))
  }

  static async create(rule: CredentialRule = DEFAULT_CREDENTIAL_RULE): Promise<CredentialReader> {
    return new CredentialReader(await TokenNamer.create(), rule)
  }

  /** What the target or referrer `bytes[from, to)` holds; null, at the cost of one look at each byte, where that is nothing. */
  target(bytes: Uint8Array, from: number, to: number): TargetCredentials | null {
    if (!mayHoldCredentials(this.inQuery, bytes, from, to)) return null
    this.found.clear()
    this.text.decode(bytes, from, to)
    scanCredentials(this.text, this.inQuery, true, this.found)
    const credentials = this.found.credentials()
    return credentials && { ...credentials, target: this.found.redacted(bytes, from, to) }
  }

  /** What a field of the log with the name `bytes[from, to)` holds; null for other fields. */
  role(bytes: Uint8Array, from: number, to: number): CredentialRole | null {
    return this.inField.roleOf(bytes, from, to)
  }

  roleOf(name: string): CredentialRole | null {
    const bytes = this.encoder.encode(name)
    return this.role(bytes, 0, bytes.length)
  }

  /** Reads the value `bytes[from, to)` of a field that {@link role} knows. */
  field(role: CredentialRole, bytes: Uint8Array, from: number, to: number): Credentials | null {
    const { found, text } = this
    found.clear()
    text.decode(bytes, from, to)
    const length = text.length
    if (role === 'cookies') {
      scanCredentials(text, this.inQuery, false, found)
      return found.credentials()
    }
    const start = afterBearer(text.bytes, 0, length)
    const jwt = findJwt(text.bytes, 0, length)
    if (jwt !== null) {
      found.token(jwt.from, jwt.to)
    } else if (role === 'token' || role === 'session') {
      const end = tokenEnd(text.bytes, start, length, false)
      if (isTokenName(text.bytes, start, end)) found.plain('token-id', start, length)
      else if (role === 'token' ? end - start >= SHORTEST_TOKEN : looksRandom(text.bytes, start, end, length)) {
        found.token(start, end)
      }
    } else if (role === 'authorization') {
      const read = readAuthorization(text.bytes, 0, length)
      if (read === null) return null
      if ('account' in read) return { account: read.account, token: null, key: null }
      if (isTokenName(text.bytes, read.from, length)) found.plain('token-id', read.from, length)
      else if (read.to - read.from >= SHORTEST_TOKEN) found.token(read.from, read.to)
    } else {
      found.plain(role, 0, length)
    }
    return found.credentials()
  }

  /** As {@link field}, for values that are JavaScript strings already, as those of JSON are. */
  fieldText(role: CredentialRole, value: string): Credentials | null {
    const bytes = this.encoder.encode(value)
    return this.field(role, bytes, 0, bytes.length)
  }
}
