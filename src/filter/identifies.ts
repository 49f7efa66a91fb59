import { FILTER_POLICY } from './filter-policy'
import type { FilterField, FilterTerm, FilterValue } from './term'

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
  const { holds, link } = FILTER_POLICY[field]
  if (link === 'shown') return false
  if (holds !== 'words') return true
  return E_MAIL.test(value.text) || (field === 'page' && IN_PAGE.test(value.text))
}
