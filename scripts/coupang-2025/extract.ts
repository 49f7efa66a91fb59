import { createHash } from 'node:crypto'
import { isoStamp } from './calendar'
import { NORMAL_KEY, STOLEN_KEY } from './parameters'
import { lineOf } from './row'
import { simulate } from './simulate'

/** Called with pieces of each file in order; pieces are whole lines. */
export interface ExtractSink {
  log(lines: string): void | Promise<void>
  ledger(lines: string): void | Promise<void>
  truth(lines: string): void | Promise<void>
}

/** What the case file says about the extract. Hashes are of the text before compression. */
export interface ExtractFacts {
  readonly rows: number
  readonly sha256: string
  readonly ledger: { readonly rows: number; readonly sha256: string }
  /** Start of bin 0, UTC milliseconds. */
  readonly from: number
  /** Rows per 15 minutes of UTC, by page of the intruder's rows; `normal` for the rest. */
  readonly bins: ReadonlyMap<string, readonly number[]>
}

const BIN_MS = 15 * 60_000

/** Makes the extract and its companions once, handing the text to `sink`, and counts what it made. */
export async function makeExtract(sink: ExtractSink): Promise<ExtractFacts> {
  const logHash = createHash('sha256')
  const ledgerHash = createHash('sha256')
  const bins = new Map<string, number[]>()
  let from: number | null = null
  let line = 0
  let issuedRows = 0
  const ledgerHead = 'token,key,account,issued_at,expires\n'
  ledgerHash.update(ledgerHead)
  await sink.ledger(ledgerHead)
  await sink.truth('line,label,page\n')
  for (const day of simulate()) {
    let lines = ''
    let truth = ''
    for (const row of day.rows) {
      line += 1
      lines += `${lineOf(row)}\n`
      if (row.label !== null) truth += `${line},${row.label},${row.page}\n`
      from ??= Math.floor(row.at / BIN_MS) * BIN_MS
      const series = row.page ?? 'normal'
      const counts = bins.get(series) ?? []
      bins.set(series, counts)
      const bin = (row.at - (row.at % BIN_MS) - from) / BIN_MS
      while (counts.length <= bin) counts.push(0)
      counts[bin] = (counts[bin] ?? 0) + 1
    }
    let issued = ''
    for (const token of day.issued) {
      issuedRows += 1
      issued += `${token.token},${NORMAL_KEY},${token.account},${isoStamp(token.issuedAt)},${isoStamp(token.expiresAt)}\n`
    }
    logHash.update(lines)
    ledgerHash.update(issued)
    await sink.log(lines)
    await sink.ledger(issued)
    await sink.truth(truth)
  }
  if (from === null) throw new Error('the simulation made no row')
  return {
    rows: line,
    sha256: logHash.digest('hex'),
    ledger: { rows: issuedRows, sha256: ledgerHash.digest('hex') },
    from,
    bins,
  }
}

/** History of the signing keys, small enough to stand as text. Months are as published; a day is never made up. */
export const KEY_HISTORY = `kid,in_use_from,holder_left,revoked_from,revoked_to,note
${STOLEN_KEY},,2024-12,2025-11-18,2025-11-19,SIMULATED name; copied in 2024-12 and not rotated
${NORMAL_KEY},,,,,SIMULATED; signs all tokens of the issuance ledger
`

export const KEY_HISTORY_FACTS = {
  rows: KEY_HISTORY.trimEnd().split('\n').length - 1,
  sha256: createHash('sha256').update(KEY_HISTORY).digest('hex'),
} as const
