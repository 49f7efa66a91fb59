import type { ZoneId } from '@/base/brand'
import { AccessColumns } from '@/engine/columns/access-columns'
import { rowValues } from '@/engine/columns/rows'
import { NumberedRows } from '@/engine/columns/rows-numbered'
import { CredentialReader } from '@/intake/credentials/credential-reader'
import { DEFAULT_CREDENTIAL_RULE } from '@/intake/credentials/credential-rule'
import { AccessRow } from '@/intake/mapping/access-row'
import { LEDGER_COLUMNS, LedgerBatch, PRECISIONS, type Precision } from '@/intake/mapping/ledger-batch'
import { type LedgerMapping, LedgerRow } from '@/intake/mapping/ledger-row'
import { columnsUsed, type Mapping } from '@/intake/mapping/mapping'
import type { RecordCells } from '@/intake/mapping/record-cells'
import type { TableSample } from '@/intake/mapping/sample-table'
import { type Target, targetsOf } from '@/intake/mapping/table-kind'
import { textAt } from '@/intake/mapping/text-values'
import type { Refusal } from '@/intake/refusal'
import { RowBatch } from '@/intake/row-batch'
import { localClock } from '@/intake/time/local-clock'

/** Epoch ms with how exactly it was told, a number (bytes, status, duration in ms), or a text. */
export type PreviewCell = { readonly at: number; readonly precision: Precision } | number | string
export interface PreviewRow {
  /** Why it would be no row. */
  readonly refused: Refusal | null
  readonly cells: Readonly<Partial<Record<Target, PreviewCell>>>
}

/** Reads the rows of a sample by the code that will read the file. */
export async function previewMapping(
  sample: TableSample,
  mapping: Mapping,
  zone: ZoneId | null,
): Promise<readonly PreviewRow[]> {
  const credentials = await CredentialReader.create(DEFAULT_CREDENTIAL_RULE)
  const clock = zone === null ? null : localClock(zone)
  const cells = new SampleCells(sample, columnsUsed(mapping))
  return isLedger(mapping)
    ? ledgerRows(sample, mapping, new LedgerRow(mapping, cells, credentials, clock), cells)
    : accessRows(sample, new AccessRow(mapping, cells, credentials, clock), cells)
}

const isLedger = (mapping: Mapping): mapping is LedgerMapping => mapping.kind !== 'access'

/** The values of a sample's rows; a value that is empty may have been absent. */
class SampleCells implements RecordCells {
  bytes = new Uint8Array(0)
  readonly from = 0
  to = 0
  row: readonly string[] = []
  private readonly places: readonly number[]
  private readonly encoder = new TextEncoder()

  constructor(sample: TableSample, columns: readonly string[]) {
    this.places = columns.map((name) => sample.columns.indexOf(name))
  }

  find(slot: number): boolean {
    const value = this.row[this.places[slot] ?? -1] ?? ''
    this.bytes = this.encoder.encode(value)
    this.to = this.bytes.length
    return value !== ''
  }
}

function accessRows(sample: TableSample, reader: AccessRow, cells: SampleCells): readonly PreviewRow[] {
  const batch = new RowBatch()
  const refusals = sample.rows.map((row, i): Refusal | null => {
    cells.row = row
    const time = reader.read(batch)
    if (typeof time === 'string') {
      batch.rollBack()
      return time
    }
    batch.commit(time, i, i + 1)
    return null
  })
  const table = new AccessColumns()
  table.append(batch.chunk())
  const { numbers, text } = rowValues(
    new NumberedRows([table]),
    Uint32Array.from({ length: table.rows }, (_, row) => row),
  )
  const found: Readonly<Record<string, readonly (number | string | null)[]>> = { ...numbers, ...text }
  let at = 0
  return refusals.map((refused): PreviewRow => {
    if (refused !== null) return { refused, cells: {} }
    const row = at++
    const filled = targetsOf('access').flatMap((target): [Target, PreviewCell][] => {
      const value = found[target]?.[row] ?? null
      if (value === null) return []
      if (target === 'time') return [[target, { at: Number(value), precision: 'instant' }]]
      // The table holds microseconds.
      return [[target, target === 'duration' ? Number(value) / 1000 : value]]
    })
    return { refused, cells: Object.fromEntries(filled) }
  })
}

function ledgerRows(
  sample: TableSample,
  { kind }: LedgerMapping,
  reader: LedgerRow,
  cells: SampleCells,
): readonly PreviewRow[] {
  const batch = new LedgerBatch(kind)
  const refusals = sample.rows.map((row, i): Refusal | null => {
    cells.row = row
    const outcome = reader.read(batch)
    if (outcome === 'row') batch.commit(i, i + 1)
    else batch.rollBack()
    return outcome === 'row' ? null : outcome
  })
  const { text, times, precision } = batch.take()
  let at = 0
  return refusals.map((refused): PreviewRow => {
    if (refused !== null) return { refused, cells: {} }
    const row = at++
    const found: Partial<Record<Target, PreviewCell>> = {}
    for (const name of LEDGER_COLUMNS[kind].text) {
      const column = text[name]
      const value = column === undefined ? null : textAt(column, row)
      if (value !== null) found[name] = value
    }
    for (const name of LEDGER_COLUMNS[kind].times) {
      const time = times[name]?.[row] ?? Number.NaN
      if (!Number.isNaN(time)) {
        found[name] = { at: time, precision: PRECISIONS[precision[name]?.[row] ?? 0] ?? 'instant' }
      }
    }
    return { refused, cells: found }
  })
}
