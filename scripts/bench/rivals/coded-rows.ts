import { simulatedRows } from '../simulated-rows'

/** What the facets of the rivals count by. Few different values each: the least work that can be asked of them. */
export const FACETS = ['day', 'page', 'status', 'method', 'key', 'agent'] as const
export type Facet = (typeof FACETS)[number]

/** Rows in time order, in columns: UTC seconds, and per facet a number for each value. */
export interface CodedRows {
  readonly length: number
  readonly time: Int32Array
  readonly codes: Readonly<Record<Facet, Uint16Array>>
}

const DAY_S = 86_400

/** The rows that Dwell reads from the log, in the memory of the page. */
export function codedRows(lines: number, rows: number): CodedRows {
  const time = new Int32Array(lines)
  const codes = Object.fromEntries(FACETS.map((facet) => [facet, new Uint16Array(lines)])) as Record<Facet, Uint16Array>
  const words = new Map<string, number>()
  const codeOf = (facet: Facet, word: string): number => {
    const name = `${facet} ${word}`
    const known = words.get(name)
    if (known !== undefined) return known
    words.set(name, words.size)
    return words.size - 1
  }
  let length = 0
  for (const day of simulatedRows(lines, rows)) {
    for (const { at, path, status, method, key, agent } of day) {
      time[length] = at / 1000
      codes.day[length] = Math.floor(at / 1000 / DAY_S)
      codes.page[length] = codeOf('page', (path.split('?')[0] ?? '').replaceAll(/\d+/g, ':id'))
      codes.status[length] = status
      codes.method[length] = codeOf('method', method)
      codes.key[length] = codeOf('key', key)
      codes.agent[length] = codeOf('agent', agent)
      length += 1
    }
  }
  return { length, time, codes }
}
