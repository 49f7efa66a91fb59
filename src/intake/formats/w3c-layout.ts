import { isCloudFront } from './header-line'

/** Columns that are read, each by the names that servers give it, the best first. Others stay in the raw line. */
const NAMES = {
  date: ['date', 'date-utc'],
  time: ['time', 'time-utc'],
  localDate: ['date-local'],
  localTime: ['time-local'],
  client: ['c-ip', 'c-dns'],
  account: ['cs-username'],
  method: ['cs-method'],
  path: ['cs-uri-stem', 'cs-uri-path', 'cs-uri'],
  query: ['cs-uri-query'],
  status: ['sc-status'],
  bytes: ['sc-bytes', 'bytes'],
  agent: ['cs(user-agent)'],
  referrer: ['cs(referer)', 'cs(referrer)'],
  host: ['cs(host)', 'cs-host'],
  taken: ['timetakenms', 'time-taken'],
} as const
type W3cColumn = keyof typeof NAMES

/** Who wrote the file decides what it leaves open: how spaces are written and in which unit time is taken. */
export type Writer = 'iis' | 'advanced-logging' | 'proxysg' | 'other'

/** Where the columns of a `#Fields` line stand; −1 for those it lacks. */
export type W3cLayout = Readonly<Record<W3cColumn, number>> & {
  readonly count: number
  readonly cloudFront: boolean
  /** Columns that only IIS has. */
  readonly iis: boolean
  /** Milliseconds whoever wrote it. */
  readonly takenInMs: boolean
}

const IIS_ONLY = ['sc-win32-status', 'sc-substatus', 's-sitename']

/** `names` as {@link fieldNames} gives them. */
export function w3cLayout(names: readonly string[]): W3cLayout {
  const at = (column: W3cColumn): number => {
    const name = NAMES[column].find((known) => names.includes(known))
    return name === undefined ? -1 : names.indexOf(name)
  }
  const columns = Object.fromEntries(Object.keys(NAMES).map((column) => [column, at(column as W3cColumn)]))
  return {
    ...(columns as Record<W3cColumn, number>),
    // `cs-uri` holds the query already.
    query: names[at('path')] === 'cs-uri' ? -1 : at('query'),
    count: names.length,
    cloudFront: isCloudFront(names),
    iis: IIS_ONLY.some((name) => names.includes(name)),
    takenInMs: names[at('taken')] === 'timetakenms',
  }
}

/** `software` is what a `#Software` line says; null without one. */
export function writerOf(software: string | null, layout: W3cLayout): Writer {
  if (software === null) return layout.iis ? 'iis' : 'other'
  if (software.startsWith('Microsoft')) return 'iis'
  if (software.startsWith('IIS Advanced Logging')) return 'advanced-logging'
  return software.startsWith('SGOS') ? 'proxysg' : 'other'
}
