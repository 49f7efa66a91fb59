import type { Row } from '../coupang-2025/row'
import { simulate } from '../coupang-2025/simulate'

/** A row of the simulated extract has this many seconds in which its further copies fall. */
const SPREAD_S = 600

/**
 * The simulated extract of the default case, made larger: exactly `lines` rows, one Korean day at a time, in time order. Of `rows` rows
 * that the extract has, each comes as often as its share; copies have times, accounts and tokens of their own. Reads no file, so that a page can make the same.
 */
export function* simulatedRows(lines: number, rows: number): Generator<readonly Row[]> {
  let seen = 0
  let made = 0
  for (const day of simulate()) {
    const all: Row[] = []
    const last = day.rows.at(-1)?.at ?? 0
    for (const row of day.rows) {
      seen += 1
      for (let copy = 0; made < Math.floor((seen * lines) / rows); copy += 1, made += 1) {
        all.push(copy === 0 ? row : copyOf(row, copy, last))
      }
    }
    all.sort((a, b) => a.at - b.at)
    yield all
  }
}

function copyOf(row: Row, copy: number, last: number): Row {
  const turned = (Number.parseInt(row.token.slice(0, 4), 16) + copy * 7919) & 0xffff
  return {
    ...row,
    at: Math.min(last, row.at + ((copy * 37) % SPREAD_S) * 1000),
    account: row.account === '-' ? '-' : String(Number(row.account) + copy * 40_000_000),
    token: turned.toString(16).padStart(4, '0') + row.token.slice(4),
  }
}
