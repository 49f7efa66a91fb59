/** What must be there for an action to be offered. `live`: not a saved page, which changes nothing and has no address. */
export type Need = 'filter' | 'rows' | 'live' | 'not-english' | 'not-korean'

interface ActionEntry {
  /** Its title is `do-<name>`. */
  readonly name: string
  readonly needs: readonly Need[]
  /** Page under the case, null any, where a button has the name as `data-do`: it is pressed. */
  readonly press?: '/log' | '/report' | null
}

/** What the search can do besides going somewhere, in the order it is listed. */
export const ACTIONS = [
  { name: 'clear-filter', needs: ['filter'] },
  { name: 'pin-range', needs: ['rows'] },
  { name: 'export-rows', needs: ['rows'], press: '/log' },
  { name: 'find-text', needs: ['rows'], press: '/log' },
  { name: 'jump-to-time', needs: ['rows'], press: '/log' },
  { name: 'copy-link', needs: ['live'] },
  { name: 'share', needs: ['live'], press: null },
  { name: 'print', needs: [], press: '/report' },
  { name: 'save-report', needs: [], press: '/report' },
  { name: 'report-details', needs: ['live'], press: '/report' },
  { name: 'open-file', needs: ['live'], press: null },
  { name: 'save-case', needs: [] },
  { name: 'light', needs: [] },
  { name: 'dark', needs: [] },
  { name: 'system', needs: [] },
  { name: 'english', needs: ['not-english'] },
  { name: 'korean', needs: ['not-korean'] },
] as const satisfies readonly ActionEntry[]

type Entry = (typeof ACTIONS)[number]
/** Done at once, without a button. */
export type FindAction = Exclude<Entry, { readonly press: unknown }>['name']
