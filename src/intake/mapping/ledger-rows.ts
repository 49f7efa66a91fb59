import type { CredentialReader } from '../credentials/credential-reader'
import { JsonElements } from '../json/json-elements'
import { LineSplitter } from '../line-splitter'
import { QuotedLineSplitter } from '../quoted-line-splitter'
import type { LocalClock } from '../time/local-clock'
import { CsvCells } from './csv-cells'
import { JsonCells } from './json-cells'
import { LedgerLines, type LedgerSink, type LedgerStats } from './ledger-lines'
import { type LedgerMapping, LedgerRow } from './ledger-row'
import { columnsUsed, type TableLayout } from './mapping'

/** How a ledger or key history is to be read. */
export interface LedgerPlan {
  readonly mapping: LedgerMapping
  readonly credentials: CredentialReader
  /** Tells times without a zone; null where nobody has said which clock that was: such rows are refused, `no-zone`. */
  readonly clock: LocalClock | null
}

const TAB = 9
const SPACE = 32
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]

/** Reads a ledger or key history from the bytes of its unpacked content (CSV or JSON). */
export async function readLedger(
  content: AsyncIterable<Uint8Array>,
  { mapping, credentials, clock }: LedgerPlan,
  sink: LedgerSink,
): Promise<LedgerStats> {
  const { layout } = mapping
  const columns = columnsUsed(mapping)
  const cells = layout.type === 'csv' ? new CsvCells(layout, columns) : new JsonCells(columns)
  const row = new LedgerRow(mapping, cells, credentials, clock)
  const lines = new LedgerLines(mapping.kind)
  const cutter = cutterOf(layout, lines, (bytes, from, to) => cells.open(bytes, from, to) ?? row.read(lines.batch))
  for await (const chunk of content) {
    cutter.push(chunk)
    await lines.handOver(sink)
  }
  cutter.end()
  lines.flush()
  await lines.handOver(sink)
  return lines.stats(row.zones())
}

type ReadRecord = (bytes: Uint8Array, from: number, to: number) => Parameters<LedgerLines['add']>[0]

function cutterOf(layout: TableLayout, lines: LedgerLines, read: ReadRecord) {
  const record = (bytes: Uint8Array, from: number, to: number, offset: number, line: number): void => {
    const marked = offset === 0 && BYTE_ORDER_MARK.every((byte, i) => bytes[from + i] === byte)
    const start = marked ? from + BYTE_ORDER_MARK.length : from
    const outcome = isBlank(bytes, start, to) ? 'header' : read(bytes, start, to)
    lines.add(outcome, bytes, from, to, { offset, line, length: to - from })
  }
  const long = (head: Uint8Array, length: number, offset: number, line = lines.lines + 1): void =>
    lines.add('too-long', head, 0, head.length, { offset, line, length })
  if (layout.type === 'json' && layout.framing === 'elements') return new JsonElements(record, long)
  const next = (bytes: Uint8Array, from: number, to: number, offset: number, count: number): void => {
    record(bytes, from, to, offset, lines.lines + 1)
    lines.more(count - 1)
  }
  if (layout.type === 'csv' && layout.quote === '"') return new QuotedLineSplitter(layout, next, long)
  return new LineSplitter((bytes, from, to, offset) => next(bytes, from, to, offset, 1), long)
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (bytes[i] !== SPACE && bytes[i] !== TAB) return false
  return true
}
