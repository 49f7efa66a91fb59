import { lineOf } from '../coupang-2025/row'
import type { MadeUpLog } from './log-file'
import { simulatedRows } from './simulated-rows'

/** {@link simulatedRows} as an access log: Apache combined with the key, the token and the server behind. `rows` are those of the extract. */
export const simulatedLog = (rows: number): MadeUpLog => ({ name: 'simulated', text: (lines) => linesOf(lines, rows) })

function* linesOf(lines: number, rows: number): Generator<string> {
  for (const day of simulatedRows(lines, rows)) {
    let text = ''
    for (const row of day) text += `${lineOf(row)}\n`
    yield text
  }
}
