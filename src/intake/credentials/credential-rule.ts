import { err, ok, type Result } from '@/base/result'

/** What a named value is. */
export const CREDENTIAL_ROLES = [
  /** A secret that opens something: kept as its SHA-256 prefix. */
  'token',
  /** The same, but only if it looks random: 16 characters or more with letters and digits. Names that often mean other things. */
  'session',
  /** The id of a token (`jti`): kept as it is. */
  'token-id',
  /** The id of a signing key (`kid`). */
  'key',
  /** Who acted. */
  'account',
  /** `Bearer …`, `Basic …` (RFC 9110 §11.6.2). Fields only. */
  'authorization',
  /** `name=value; name=value` (RFC 6265 §4.2), each by its name in the query. Fields only. */
  'cookies',
] as const
export type CredentialRole = (typeof CREDENTIAL_ROLES)[number]

export interface NamedCredential {
  /** Upper and lower case are the same. */
  readonly name: string
  /** A key of the query of a target or referrer, or a field of the log. */
  readonly in: 'query' | 'field'
  readonly as: CredentialRole
}

/** Where credentials stand in a log. Plain JSON, kept with the case. */
export interface CredentialRule {
  readonly names: readonly NamedCredential[]
}

const inQuery = (as: CredentialRole, ...names: string[]): NamedCredential[] =>
  names.map((name) => ({ name, in: 'query', as }))
const inField = (as: CredentialRole, ...names: string[]): NamedCredential[] =>
  names.map((name) => ({ name, in: 'field', as }))

/**
 * No account is taken from a query: `user=5` there is whom the access was about, not who made it; where a stolen key signs
 * tokens for anybody, that difference is the case. The log's own fields say who the server took the client for.
 */
export const DEFAULT_CREDENTIAL_RULE: CredentialRule = {
  names: [
    ...inQuery('token', 'access_token', 'id_token', 'refresh_token', 'auth_token', 'bearer_token', 'token', 'jwt'),
    ...inQuery('token', 'id_token_hint', 'client_assertion', 'assertion', 'x-amz-security-token', 'api_key', 'apikey'),
    ...inQuery('token', 'jsessionid', 'phpsessid', 'asp.net_sessionid', 'connect.sid'),
    ...inQuery('session', 'sid', 'session', 'session_id', 'sessionid'),
    ...inQuery('token-id', 'jti'),
    ...inQuery('key', 'kid'),
    ...inField('token', 'token', 'access_token', 'id_token', 'jwt', 'api_key', 'apikey', 'x-api-key'),
    ...inField('token', 'x-auth-token', 'x-access-token', 'x-amz-security-token'),
    ...inField('session', 'sid', 'session', 'session_id', 'sessionid'),
    ...inField('token-id', 'jti', 'token_id'),
    ...inField('key', 'kid', 'key_id'),
    ...inField('account', 'account', 'account_id', 'user', 'user_id', 'username', 'user_name', 'remote_user', 'sub'),
    ...inField('authorization', 'authorization', 'cs(authorization)', 'http_authorization', 'request_authorization'),
    ...inField('cookies', 'cookie', 'cs(cookie)', 'http_cookie', 'request_cookie'),
  ],
}

export const MOST_NAMES = 500
export const LONGEST_NAME = 100

/** Why a value is no rule; `credential-text.ts` says it in a sentence. `place` counts from 1. */
export type CredentialProblem =
  | { readonly code: 'not-a-rule' }
  | { readonly code: 'too-many-names'; readonly count: number }
  | { readonly code: 'not-a-name' | 'bad-name' | 'bad-place' | 'bad-role' | 'twice'; readonly place: number }

/** Visible ASCII without what ends a name in a query or a field: `= & ? ; # / % " ' , < > [ ] { }`. */
const NAME = /^[!$()*+\-.0-9:@A-Z\\^_`a-z|~]+$/
const FIELD_ONLY: readonly CredentialRole[] = ['authorization', 'cookies']

export function parseCredentialRule(value: unknown): Result<CredentialRule, CredentialProblem> {
  const list = isObject(value) && Object.hasOwn(value, 'names') ? value.names : null
  if (!Array.isArray(list) || Object.keys(value as object).length !== 1) return err({ code: 'not-a-rule' })
  if (list.length > MOST_NAMES) return err({ code: 'too-many-names', count: list.length })
  const names: NamedCredential[] = []
  const seen = new Set<string>()
  for (const entry of list as readonly unknown[]) {
    const place = names.length + 1
    if (!isObject(entry)) return err({ code: 'not-a-name', place })
    const { name, in: where, as } = entry
    if (typeof name !== 'string' || name.length > LONGEST_NAME || !NAME.test(name))
      return err({ code: 'bad-name', place })
    if (where !== 'query' && where !== 'field') return err({ code: 'bad-place', place })
    const role = CREDENTIAL_ROLES.find((known) => known === as)
    if (role === undefined || (where === 'query' && FIELD_ONLY.includes(role))) return err({ code: 'bad-role', place })
    const key = `${where} ${name.toLowerCase()}`
    if (seen.has(key)) return err({ code: 'twice', place })
    seen.add(key)
    names.push({ name, in: where, as: role })
  }
  return ok({ names })
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
