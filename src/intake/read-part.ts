import { BLOCK, type Block } from './block'
import { BlockRooms } from './block-rooms'
import type { ParsedBlock } from './block-rows'
import { blocksOf } from './blocks'
import { Digest } from './digest'
import { framingOf } from './formats/any-format'
import type { ChunkMerger } from './merge-blocks'
import type { MakeParsers, Parsers } from './parsers'
import type { Part, RowSink } from './part'
import { type PartStats, statsOf } from './part-stats'
import { PartTally } from './part-tally'
import { IntakeError } from './problem'

/** A content without one row is given up after this many bytes, so that a huge file that is no log says so at once. */
const GIVE_UP = 64 * 1_048_576

/** Reads one content into rows. Throws IntakeError; rows already given to the sink are to be thrown away then. */
export async function readPart(
  part: Part,
  merger: ChunkMerger,
  sink: RowSink,
  makeParsers: MakeParsers,
): Promise<PartStats> {
  if (part.content.kind === 'parquet') {
    const { readParquetPart } = await import('./read-parquet-part')
    return readParquetPart(part, merger, sink)
  }
  const rooms = new BlockRooms(BLOCK)
  const parsers = await makeParsers(part.plan, rooms)
  try {
    return await read(part, merger, sink, rooms, parsers)
  } finally {
    parsers.close()
  }
}

async function read(
  part: Part,
  merger: ChunkMerger,
  sink: RowSink,
  rooms: BlockRooms,
  parsers: Parsers,
): Promise<PartStats> {
  const { content, file, plan } = part
  const tally = new PartTally()
  const waiting: Promise<ParsedBlock>[] = []
  const digest = content.compression === 'none' ? null : await Digest.create()
  let bytesRead = 0

  const merge = async (): Promise<void> => {
    const parsed = await waiting.shift()
    if (parsed === undefined) return
    for (const chunk of parsed.chunks) await sink.rows(merger.merge(chunk, parsed.lane, file, tally.lines))
    for (const hashes of parsed.hashes) sink.hashes(hashes)
    tally.add(parsed)
    sink.progress(bytesRead, tally)
  }
  const send = async (block: Block): Promise<void> => {
    waiting.push(parsers.parse(block))
    // Whoever waits for an earlier block would not hear of this one's failure in time.
    waiting.at(-1)?.catch(() => {})
    // One more than there are parsers, so that none waits for the next while it is read.
    while (waiting.length > parsers.width + 1) await merge()
  }

  const source = blocksOf(content, framingOf(plan) === 'lines', rooms, {
    onPacked: (packed) => {
      bytesRead = packed
    },
    onContent: (bytes) => digest?.add(bytes),
  })
  let contentBytes = 0
  for await (const block of source) {
    contentBytes = block.offset + block.bytes.length
    await send(block)
    if (contentBytes >= GIVE_UP && tally.rows === 0) {
      while (waiting.length > 0) await merge()
      if (tally.rows === 0) throw noReadableLine(tally, contentBytes, false)
    }
  }
  while (waiting.length > 0) await merge()
  if (tally.rows === 0) throw noReadableLine(tally, contentBytes, true)
  return statsOf(part, tally, contentBytes, digest?.hex() ?? null)
}

function noReadableLine(tally: PartTally, bytesRead: number, whole: boolean): IntakeError {
  // No line has ended in all those bytes.
  const reason = tally.rejects.kept[0]?.reason ?? (tally.lines === 0 && !whole ? 'too-long' : null)
  // What a format that was only tried misses in the line says nothing about it.
  const first = reason === null || reason === 'too-long' || reason === 'not-an-access' ? reason : 'unknown-format'
  return new IntakeError(
    first === null && whole ? { code: 'empty' } : { code: 'no-readable-line', bytesRead, whole, first },
  )
}
