import type { CredentialReader } from '../credentials/credential-reader'
import { mappedCsv, mappedJsonl } from '../mapping/mapped-format'
import type { Mapping } from '../mapping/mapping'
import type { RowBatch } from '../row-batch'
import type { ZoneCount } from '../time/zone-tally'
import { combined } from './combined'
import { unwrapDockerLine } from './docker-json'
import type { FormatId } from './format-id'
import { FORMATS } from './formats'
import type { CountAlike, FormatCount, LineOutcome, LineReader, LogFormat, ReadContext } from './log-format'
import { prefixEnd } from './prefix'

/** A log in one format as far as it goes, whose other lines are read in whatever format they are. */
export interface AnyFormat extends LogFormat {
  open(context: ReadContext): AnyReader
}

/** `id` is the format of most lines. A table with a mapping is nothing else: its columns were said. */
export function anyFormat(id: FormatId, mapping: Mapping | null, credentials: CredentialReader): AnyFormat {
  const first = mapping === null ? formatOf(id) : mappedFormat(mapping, credentials)
  const others = mapping === null ? FORMATS.filter((format) => format !== first) : []
  return {
    ...first,
    open: (context) => new AnyReader([first, ...others], context, mapping === null ? WRAPPINGS : ['none']),
  }
}

function formatOf(id: FormatId): LogFormat {
  const format = FORMATS.find((known) => known.id === id)
  if (format === undefined) throw new RangeError(`a table needs a mapping: ${id}`)
  return format
}

function mappedFormat(mapping: Mapping, credentials: CredentialReader): LogFormat {
  const { layout } = mapping
  return layout.type === 'csv' ? mappedCsv({ ...mapping, layout }, credentials) : mappedJsonl(mapping, credentials)
}

/** Something that stands around each line: nothing, a prefix (syslog, container), Docker's JSON. */
const WRAPPINGS = ['none', 'prefix', 'docker'] as const
type Wrapping = (typeof WRAPPINGS)[number]

interface Candidate {
  readonly format: LogFormat
  /** Opened when first needed: most logs need one. */
  reader: LineReader | null
  rows: number
}

/** Tries what read the line above first, then everything else. */
export class AnyReader implements LineReader {
  private readonly candidates: readonly Candidate[]
  private readonly context: ReadContext
  private readonly wrappings: readonly Wrapping[]
  private latest: Candidate
  private wrapping: Wrapping = 'none'

  constructor(formats: readonly LogFormat[], context: ReadContext, wrappings: readonly Wrapping[]) {
    this.wrappings = wrappings
    this.candidates = formats.map((format) => ({ format, reader: null, rows: 0 }))
    this.context = context
    const [first] = this.candidates
    if (first === undefined) throw new RangeError('no format to read with')
    this.latest = first
  }

  get name(): string {
    const [most, ...rest] = this.formats()
    return rest.length > 0 ? 'mixed' : (most?.name ?? this.candidates[0]?.format.id ?? '')
  }

  formats(): readonly FormatCount[] {
    return this.candidates
      .filter(({ rows }) => rows > 0)
      .map(({ format, reader, rows }) => ({ id: format.id, name: reader?.name ?? format.id, rows }))
      .sort((a, b) => b.rows - a.rows)
  }

  /** Whether the next line is first tried, just as it stands, in a format that has plain ones. */
  get readsPlainLines(): boolean {
    return this.wrapping === 'none' && this.latest.format === combined
  }

  alike(): CountAlike {
    const { latest } = this
    const count = latest.reader?.alike?.()
    return (rows, common) => {
      latest.rows += rows
      count?.(rows, common)
    }
  }

  zones(): readonly ZoneCount[] {
    const tally = new Map<string, number>()
    for (const { reader } of this.candidates) {
      for (const { offset, rows } of reader?.zones() ?? []) tally.set(offset, (tally.get(offset) ?? 0) + rows)
    }
    return [...tally].map(([offset, rows]) => ({ offset, rows })).sort((a, b) => b.rows - a.rows)
  }

  read(bytes: Uint8Array, from: number, to: number, batch: RowBatch): LineOutcome {
    const usual = this.inside(this.wrapping, bytes, from, to)
    const outcome = usual === null ? 'unknown-format' : this.through(this.latest, usual, batch)
    if (outcome === 'header' && usual !== null) this.announce(this.latest, usual, batch)
    if (typeof outcome === 'number' || outcome === 'header') return outcome
    return this.otherwise(bytes, from, to, batch, outcome)
  }

  /** A line that is not like the one above. Answers the first format's reason where none reads it. */
  private otherwise(bytes: Uint8Array, from: number, to: number, batch: RowBatch, refused: LineOutcome): LineOutcome {
    let reason = refused
    for (const wrapping of this.wrappings) {
      const line = this.inside(wrapping, bytes, from, to)
      if (line === null) continue
      for (const candidate of this.candidates) {
        batch.rollBack()
        const outcome = this.through(candidate, line, batch)
        if (outcome === 'header') this.announce(candidate, line, batch)
        if (typeof outcome === 'number' || outcome === 'header') {
          this.wrapping = wrapping
          this.latest = candidate
          return outcome
        }
        // A format that knows the line for what it is tells more than one that misses a bracket.
        if (outcome === 'not-an-access' || (candidate === this.candidates[0] && wrapping === 'none')) reason = outcome
      }
    }
    return reason
  }

  private through(candidate: Candidate, line: Line, batch: RowBatch): LineOutcome {
    candidate.reader ??= candidate.format.open(this.context)
    const outcome = candidate.reader.read(line.bytes, line.from, line.to, batch)
    if (typeof outcome === 'number') candidate.rows++
    return outcome
  }

  /** A header line is for every format that has such lines: the one above may have ended with it. */
  private announce(candidate: Candidate, { bytes, from, to }: Line, batch: RowBatch): void {
    for (const other of this.candidates) {
      if (other === candidate || !other.format.directive?.(bytes, from, to)) continue
      other.reader ??= other.format.open(this.context)
      other.reader.read(bytes, from, to, batch)
      batch.rollBack()
    }
  }

  private inside(wrapping: Wrapping, bytes: Uint8Array, from: number, to: number): Line | null {
    if (wrapping === 'none') {
      this.line.bytes = bytes
      this.line.from = from
      this.line.to = to
      return this.line
    }
    if (wrapping === 'prefix') {
      const start = prefixEnd(bytes, from, to)
      return start === from ? null : { bytes, from: start, to }
    }
    const inner = unwrapDockerLine(bytes, from, to)
    return inner === null ? null : { bytes: inner, from: 0, to: inner.length }
  }

  /** Used again for every line that stands alone. */
  private readonly line: Line = { bytes: new Uint8Array(0), from: 0, to: 0 }
}

interface Line {
  bytes: Uint8Array
  from: number
  to: number
}

/** How the records of a content are cut that is read by this plan. */
export function framingOf({
  format,
  mapping,
}: {
  readonly format: FormatId
  readonly mapping: Mapping | null
}): LogFormat['framing'] {
  if (mapping === null) return formatOf(format).framing
  if (mapping.layout.type === 'csv') return mapping.layout.quote === '"' ? 'quoted-lines' : 'lines'
  return mapping.layout.type === 'json' && mapping.layout.framing === 'elements' ? 'json-elements' : 'lines'
}
