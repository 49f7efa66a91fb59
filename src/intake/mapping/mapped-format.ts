import type { CredentialReader } from '../credentials/credential-reader'
import type { LineOutcome, LineReader, LogFormat, ReadContext } from '../formats/log-format'
import type { RowBatch } from '../row-batch'
import type { ZoneCount } from '../time/zone-tally'
import { AccessRow } from './access-row'
import { CsvCells } from './csv-cells'
import { JsonCells } from './json-cells'
import { type CsvLayout, columnsUsed, type Mapping } from './mapping'

/**
 * Accesses in CSV or TSV (RFC 4180) as a mapping says. A record that says the column names is a header wherever it stands, so that
 * blocks in the middle of a file need no directive.
 */
export function mappedCsv(mapping: Mapping & { readonly layout: CsvLayout }, credentials: CredentialReader): LogFormat {
  return {
    id: 'mapped-csv',
    // Only double quotes may hold line ends: no program that writes single ones is known to.
    framing: mapping.layout.quote === '"' ? 'quoted-lines' : 'lines',
    open: (context) => {
      const cells = new CsvCells(mapping.layout, columnsUsed(mapping))
      return new MappedReader('mapped-csv', cells, new AccessRow(mapping, cells, credentials, context.clock))
    },
  }
}

/** Accesses as JSON objects (RFC 8259), one a line or elements of an array, as a mapping says. */
export function mappedJsonl(mapping: Mapping, credentials: CredentialReader): LogFormat {
  const elements = mapping.layout.type === 'json' && mapping.layout.framing === 'elements'
  return {
    id: 'mapped-jsonl',
    framing: elements ? 'json-elements' : 'lines',
    open: ({ clock }: ReadContext) => {
      const cells = new JsonCells(columnsUsed(mapping))
      return new MappedReader('mapped-jsonl', cells, new AccessRow(mapping, cells, credentials, clock))
    },
  }
}

class MappedReader implements LineReader {
  readonly name: string
  private readonly cells: CsvCells | JsonCells
  private readonly row: AccessRow

  constructor(name: string, cells: CsvCells | JsonCells, row: AccessRow) {
    this.name = name
    this.cells = cells
    this.row = row
  }

  read(bytes: Uint8Array, from: number, to: number, batch: RowBatch): LineOutcome {
    return this.cells.open(bytes, from, to) ?? this.row.read(batch)
  }

  zones(): readonly ZoneCount[] {
    return this.row.zones()
  }
}
