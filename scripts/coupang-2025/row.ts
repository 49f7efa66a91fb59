import { logStamp } from './calendar'

/** One simulated access before it is written as a line. */
export interface Row {
  /** UTC milliseconds, whole seconds. */
  readonly at: number
  readonly client: string
  readonly account: string
  readonly method: string
  readonly path: string
  readonly status: number
  readonly bytes: number
  readonly agent: string
  readonly key: string
  readonly token: string
  /** Server that wrote the line: `web-NN` or `app-NN`. */
  readonly server: string
  /** Page of the intruder's row; null in normal traffic. */
  readonly page: string | null
  /** Ground truth, kept out of the log: `probe`, `exfiltration` or null. */
  readonly label: string | null
}

/** Apache combined with three named fields behind it: key id, token id, upstream server. */
export const lineOf = (row: Row): string =>
  `${row.client} - ${row.account} [${logStamp(row.at)}] "${row.method} ${row.path} HTTP/2.0" ${row.status} ${row.bytes} "-" "${row.agent}" kid=${row.key} jti=${row.token} up=${row.server}`
