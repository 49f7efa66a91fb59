import { LedgerLines, type LedgerSink, type LedgerStats } from './ledger-lines'
import { LedgerRow } from './ledger-row'
import type { LedgerPlan } from './ledger-rows'
import { columnsUsed } from './mapping'
import { ParquetCells } from './parquet-cells'
import type { ParquetFile } from './parquet-file'

/** Reads a ledger or key history from Parquet. Throws an IntakeError. */
export async function readParquetLedger(
  parquet: ParquetFile,
  { mapping, credentials, clock }: LedgerPlan,
  sink: LedgerSink,
): Promise<LedgerStats> {
  const cells = new ParquetCells(parquet, columnsUsed(mapping))
  const row = new LedgerRow(mapping, cells, credentials, clock)
  const lines = new LedgerLines(mapping.kind)
  const encoder = new TextEncoder()
  for (let at = 0; at < parquet.rows; ) {
    const end = await cells.load(at)
    while (at < end) {
      cells.open(at++)
      const read = row.read(lines.batch)
      const outcome = cells.tooLong ? 'too-long' : read
      const raw = encoder.encode(outcome === 'row' ? '' : cells.jsonRow())
      lines.add(outcome, raw, 0, raw.length, { offset: at, line: at, length: raw.length })
    }
    await lines.handOver(sink)
  }
  lines.flush()
  await lines.handOver(sink)
  return lines.stats(row.zones())
}
