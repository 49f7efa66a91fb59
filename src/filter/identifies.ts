import type { FilterField, FilterTerm, FilterValue } from './term'

/** A client address, an account and a token stand for one person or household; paths and referrers carry ids, names and e-mail addresses in their queries. */
const ALWAYS: ReadonlySet<FilterField> = new Set(['client', 'account', 'token', 'path', 'referrer'])

/** Agents, hosts, keys and pages are shared by many, unless an e-mail address stands in them. */
const TEXTS: ReadonlySet<FilterField> = new Set(['page', 'method', 'key', 'agent', 'host'])
const E_MAIL = /[^\s@]@[^\s@]|%40/i
/** A page is the path without its query, with ids replaced. What was not replaced (long numbers) or typed by hand may still name someone. */
const IN_PAGE = /\?|\d{5}/

/**
 * Whether the term says, or may say, who someone is, so that it is marked and kept out of links by default. Strict where in doubt: every
 * value of a client, account, token, path or referrer does. "None" names nobody. Status, bytes, duration, hour and extract never do:
 * millions of rows share them.
 */
export const identifies = (term: FilterTerm): boolean => term.values.some((value) => valueIdentifies(term.field, value))

/** The same for one value. One that was withheld did. */
export function valueIdentifies(field: FilterField, value: FilterValue): boolean {
  if (value.is === 'withheld') return true
  if (value.is === 'none' || value.is === 'range') return false
  if (ALWAYS.has(field)) return true
  return TEXTS.has(field) && (E_MAIL.test(value.text) || (field === 'page' && IN_PAGE.test(value.text)))
}
