import { type RejectedLines, RejectList } from '../reject-list'
import type { ZoneCount } from '../time/zone-tally'
import { LedgerBatch, type LedgerColumns, type LedgerKind } from './ledger-batch'
import type { LedgerOutcome } from './ledger-row'

/** Where rows of a ledger or key history go. Reading waits for it. */
export interface LedgerSink {
  batch(columns: LedgerColumns): Promise<void>
}

/** What was found in a table. `lines = rows + rejects + skipped`; of a JSON document and of Parquet, lines are records. */
export interface LedgerStats {
  readonly lines: number
  readonly rows: number
  /** Header and blank lines, and lines of a record after its first. */
  readonly skipped: number
  readonly rejects: RejectedLines
  readonly zones: readonly ZoneCount[]
}

/** Makes every record a row, a reject, or a skipped line, and counts them. */
export class LedgerLines {
  /** Into which the next record is to be read. */
  readonly batch: LedgerBatch
  lines = 0
  private rows = 0
  private skipped = 0
  private readonly rejects = new RejectList()
  private readonly full: LedgerColumns[] = []

  constructor(kind: LedgerKind) {
    this.batch = new LedgerBatch(kind)
  }

  /** Takes what came of the record `bytes[from, to)`, which begins in line `line` and has `length` bytes in all. */
  add(
    outcome: LedgerOutcome | 'header',
    bytes: Uint8Array,
    from: number,
    to: number,
    at: { readonly offset: number; readonly line: number; readonly length: number },
  ): void {
    this.lines++
    if (outcome === 'row') {
      this.rows++
      this.batch.commit(at.offset, at.line)
      if (this.batch.full) this.flush()
      return
    }
    this.batch.rollBack()
    if (outcome === 'header') this.skipped++
    else this.rejects.add(bytes, from, to, { ...at, reason: outcome })
  }

  /** Lines of the record added last, after its first. */
  more(lines: number): void {
    this.lines += lines
    this.skipped += lines
  }

  flush(): void {
    if (this.batch.length > 0) this.full.push(this.batch.take())
  }

  async handOver(sink: LedgerSink): Promise<void> {
    for (const columns of this.full.splice(0)) await sink.batch(columns)
  }

  stats(zones: readonly ZoneCount[]): LedgerStats {
    const { lines, rows, skipped } = this
    return { lines, rows, skipped, rejects: this.rejects.found(), zones }
  }
}
