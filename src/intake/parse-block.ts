import { BLOCK, type Block } from './block'
import { BlockRows, type ParsedBlock } from './block-rows'
import { JsonElements } from './json/json-elements'
import { LineHash } from './line-hash'
import { LineSplitter } from './line-splitter'
import type { ParseSetup } from './parse-setup'
import { PlainLines } from './plain-lines'
import { PlainRuns } from './plain-runs'
import { QuotedLineSplitter } from './quoted-line-splitter'
import { RowBatch } from './row-batch'

interface Session {
  readonly rows: BlockRows
  readonly cutter: { push(chunk: Uint8Array): void; end(): void }
}

/** Reads blocks: whole ones each by itself, open ones as the parts of a stream that they are. */
export class BlockParser {
  private readonly setup: ParseSetup
  private readonly batch: RowBatch
  private readonly hash = new LineHash()
  private readonly lane: number
  private plain: PlainLines | null = null
  private session: Session | null = null

  /** `lane` tells its blocks from those of other parsers. */
  constructor(setup: ParseSetup, lane = 0) {
    this.setup = setup
    this.lane = lane
    this.batch = new RowBatch(setup.rules)
  }

  parse(block: Block): ParsedBlock {
    const session = this.session ?? this.begin(block)
    session.cutter.push(block.bytes)
    if (!block.open) session.cutter.end()
    this.session = block.open ? session : null
    const parsed = session.rows.take(block.index, this.lane)
    // What a stream was is told once, with its last part.
    return block.open ? { ...parsed, zones: [], formats: [] } : parsed
  }

  private begin(block: Block): Session {
    const { format, context } = this.setup
    const reader = format.open(context)
    for (const line of block.directives) reader.read(line, 0, line.length, this.batch)
    const rows = new BlockRows(reader, this.batch, this.hash)
    return { rows, cutter: this.cutter(rows, block) }
  }

  private cutter(rows: BlockRows, { bytes, offset: base, open }: Block): Session['cutter'] {
    const { format, plan } = this.setup
    const long = (head: Uint8Array, length: number, offset: number, line?: number) =>
      rows.long(head, length, base + offset, line)
    if (format.framing === 'json-elements') {
      return new JsonElements(
        (bytes, from, to, offset, line) => rows.record(bytes, from, to, base + offset, line),
        long,
      )
    }
    const layout = plan.mapping?.layout
    if (format.framing === 'quoted-lines' && layout?.type === 'csv') {
      const next = (bytes: Uint8Array, from: number, to: number, offset: number, lines: number) =>
        rows.next(bytes, from, to, base + offset, lines)
      return new QuotedLineSplitter(layout, next, long)
    }
    const lines = new LineSplitter((bytes, from, to, offset) => rows.next(bytes, from, to, base + offset, 1), long)
    if (open || bytes.length > BLOCK || !rows.readsPlainLines) return lines
    this.plain ??= new PlainLines(this.batch, BLOCK)
    return new PlainRuns(rows, lines, this.plain, base)
  }
}
