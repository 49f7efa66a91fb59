import type { CredentialReader } from '../credentials/credential-reader'
import type { LineOutcome } from '../formats/log-format'
import type { RowBatch } from '../row-batch'
import type { LocalClock } from '../time/local-clock'
import type { ZoneCount } from '../time/zone-tally'
import { AccessRow } from './access-row'
import { columnsUsed, type Mapping } from './mapping'
import { ParquetCells } from './parquet-cells'
import { columnName, type ParquetFile } from './parquet-file'
import { forJson } from './parquet-text'
import type { TableSample } from './sample-table'

const SAMPLE_ROWS = 50

/**
 * Reads accesses from a Parquet file as a mapping says. Rows have neither lines nor byte offsets of their own: both are the row's
 * number, from 1, and {@link readParquetRecord} shows it.
 * https://parquet.apache.org/docs/file-format/
 */
export class ParquetRows {
  readonly name = 'mapped-parquet'
  private readonly cells: ParquetCells
  private readonly row: AccessRow

  constructor(parquet: ParquetFile, mapping: Mapping, credentials: CredentialReader, clock: LocalClock | null) {
    this.cells = new ParquetCells(parquet, columnsUsed(mapping))
    this.row = new AccessRow(mapping, this.cells, credentials, clock)
  }

  /** Reads the rows from `row` (from 1) that lie in memory together; answers the number of the last. Throws an IntakeError. */
  load(row: number): Promise<number> {
    return this.cells.load(row - 1)
  }

  /** Reads row `row`, from 1, of those loaded last into the next row of `batch`, as a {@link LineReader} does a line. */
  read(row: number, batch: RowBatch): LineOutcome {
    this.cells.open(row - 1)
    const outcome = this.row.read(batch)
    return this.cells.tooLong ? 'too-long' : outcome
  }

  /** The values that the mapping uses of the row read last, as JSON: what is kept of a reject. */
  raw(): Uint8Array {
    return new TextEncoder().encode(this.cells.jsonRow())
  }

  zones(): readonly ZoneCount[] {
    return this.row.zones()
  }
}

/** The row `row`, from 1, with all its columns, as JSON. Throws an IntakeError. */
export async function readParquetRecord(parquet: ParquetFile, row: number): Promise<string> {
  const columns = parquet.columns.map(columnName)
  const cells = new ParquetCells(parquet, columns)
  await cells.load(row - 1, 1)
  cells.open(row - 1)
  return cells.jsonRow()
}

/** The first rows, as they are shown to the user and guessed from. Throws an IntakeError. */
export async function sampleParquet(parquet: ParquetFile): Promise<TableSample> {
  const columns = parquet.columns.map(columnName)
  const cells = new ParquetCells(parquet, columns)
  const end = parquet.rows === 0 ? 0 : await cells.load(0, SAMPLE_ROWS)
  const rows = Array.from({ length: end }, (_, row) => {
    cells.open(row)
    return columns.map((_, slot) => shown(cells.textOf(slot)) ?? '')
  })
  return { layout: { type: 'parquet' }, columns, rows }
}

const shown = (text: string | Uint8Array | null): string | null => (text === null ? null : String(forJson('', text)))
