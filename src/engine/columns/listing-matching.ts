import type { Condition } from '../condition'
import type { TimeSpan } from '../query'
import { numberRoom, numbersOf } from './access-columns'
import type { Checkpoint } from './checkpoint'
import { MatchingRows } from './matching-rows'
import { timesOf } from './order-times'
import type { NumberedRows, Stretch } from './rows-numbered'

/** Numbers of the rows that meet all conditions and lie in the span, as they stand. */
export async function matchingRows(
  all: NumberedRows,
  where: readonly Condition[],
  time: TimeSpan | null,
  checkpoint: Checkpoint,
): Promise<Uint32Array> {
  const tests = all.tables.map((table) => new MatchingRows(table, where))
  const parts: Uint32Array[] = []
  for (const stretch of all.stretches) {
    await checkpoint()
    if (time !== null && isApart(stretch, time)) continue
    const test = tests[stretch.table]
    if (test === undefined || test.always === false) continue
    parts.push(matchingIn(stretch, test.of(stretch.chunk), time))
  }
  const rows = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    rows.set(part, at)
    at += part.length
  }
  return rows
}

const isApart = ({ chunk }: Stretch, { from, to }: TimeSpan): boolean => {
  const { least, most } = timesOf(chunk)
  return most < from || least >= to
}

const room = { rows: new Uint32Array(numberRoom().length), times: numberRoom() }

/** Written without a branch: whether the next row matches cannot be foretold. */
function matchingIn({ chunk, first }: Stretch, marks: Uint8Array | null, time: TimeSpan | null): Uint32Array {
  const { rows } = room
  const { least, most } = timesOf(chunk)
  let found = 0
  if (time === null || (least >= time.from && most < time.to)) {
    for (let i = 0; i < chunk.length; i++) {
      rows[found] = first + i
      found += marks === null ? 1 : (marks[i] ?? 0)
    }
  } else {
    const times = numbersOf(chunk, 'time', room.times)
    for (let i = 0; i < chunk.length; i++) {
      const at = times[i] ?? 0
      rows[found] = first + i
      found += (marks === null ? 1 : (marks[i] ?? 0)) & (at >= time.from && at < time.to ? 1 : 0)
    }
  }
  return rows.slice(0, found)
}
