import { tokenEnd } from './credential-scan'

const SPACE = 32
const PLUS = 43
/** Schemes whose one argument opens something: RFC 6750, and what APIs use beside it. */
const TOKEN_SCHEMES: readonly string[] = ['bearer', 'token', 'jwt', 'apikey', 'api-key']
const LONGEST_BASIC = 1024

/** What an `Authorization` value without a JWT says: where its token stands, or the account of Basic. */
export type Authorization = { readonly from: number; readonly to: number } | { readonly account: string } | null

/** Reads `bytes[from, to)` (RFC 9110 §11.6.2); a space may be a plus, as in W3C logs. Other schemes name no one. */
export function readAuthorization(bytes: Uint8Array, from: number, to: number): Authorization {
  let schemeEnd = from
  while (schemeEnd < to && bytes[schemeEnd] !== SPACE && bytes[schemeEnd] !== PLUS) schemeEnd++
  if (schemeEnd === to) return { from, to: tokenEnd(bytes, from, to, false) }
  const scheme = String.fromCharCode(...bytes.subarray(from, Math.min(schemeEnd, from + 20))).toLowerCase()
  const start = schemeEnd + 1
  if (TOKEN_SCHEMES.includes(scheme)) return { from: start, to: tokenEnd(bytes, start, to, false) }
  const account = scheme === 'basic' && to - start <= LONGEST_BASIC ? basicAccount(bytes.subarray(start, to)) : null
  return account === null ? null : { account }
}

/** The user-id of Basic credentials (RFC 7617 §2). Without a password it is a key, as some APIs have it, and nobody's name. */
function basicAccount(credentials: Uint8Array): string | null {
  try {
    const decoded = Uint8Array.from(atob(String.fromCharCode(...credentials)), (char) => char.charCodeAt(0))
    const [, account, password] = /^([^:]{1,255}):(.*)$/s.exec(new TextDecoder().decode(decoded)) ?? []
    return account === undefined || password === undefined || password === '' ? null : account
  } catch {
    return null
  }
}
