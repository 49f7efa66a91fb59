import type { CredentialReader } from '../credentials/credential-reader'
import type { Credentials } from '../credentials/found-credentials'
import { findJwt } from '../credentials/jwt'
import type { FieldSource, TokenUse } from './mapping'
import type { SourceValue } from './record-cells'

export const tokenUse = (source: FieldSource | undefined): TokenUse =>
  source !== undefined && 'token' in source ? (source.token ?? 'id') : 'id'

/** What is kept of a column of tokens. A JSON Web Token tells its account and key, too. */
export const keptToken = (
  reader: CredentialReader,
  use: TokenUse,
  { bytes, from, to }: SourceValue,
): Credentials | null => reader.field(use === 'secret' ? 'token' : 'token-id', bytes, from, to)

/** Credentials in a column that should hold none, such as one of accounts; null where there is no token to hide. */
export const hiddenToken = (reader: CredentialReader, { bytes, from, to }: SourceValue): Credentials | null =>
  findJwt(bytes, from, to) === null ? null : reader.field('token', bytes, from, to)
