import type { CredentialReader } from '../credentials/credential-reader'
import type { Credentials } from '../credentials/found-credentials'
import { findJwt } from '../credentials/jwt'
import type { FieldSource, TokenUse } from './mapping'
import type { SourceValue } from './record-cells'

export const tokenUse = (source: FieldSource | undefined): TokenUse =>
  source !== undefined && 'token' in source ? (source.token ?? 'id') : 'id'

/** What is kept of a column of secrets; null where it is too short to be one. A JSON Web Token tells its account and key, too. */
export const keptSecret = (reader: CredentialReader, { bytes, from, to }: SourceValue): Credentials | null =>
  reader.field('token', bytes, from, to)

/** What is kept of a JSON Web Token in a column that should hold none, such as one of ids; null where there is none to hide. */
export const hiddenToken = (reader: CredentialReader, value: SourceValue): Credentials | null =>
  findJwt(value.bytes, value.from, value.to) === null ? null : keptSecret(reader, value)
