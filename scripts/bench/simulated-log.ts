import { lineOf } from '../coupang-2025/row'
import { simulatedRows } from './simulated-rows'

/** {@link simulatedRows} as an access log: Apache combined with the key, the token and the server behind. */
export function* simulatedLog({ lines, rows }: { lines: number; rows: number }): Generator<string> {
  for (const day of simulatedRows(lines, rows)) {
    let text = ''
    for (const row of day) text += `${lineOf(row)}\n`
    yield text
  }
}
