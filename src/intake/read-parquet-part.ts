import { BlockRows, type CountingReader } from './block-rows'
import { plainOf } from './containers/plain-of'
import { CredentialReader } from './credentials/credential-reader'
import { digestOf } from './digest'
import { LineHash } from './line-hash'
import { blobBuffer, openParquet } from './mapping/parquet-file'
import { ParquetRows } from './mapping/parquet-rows'
import type { ChunkMerger } from './merge-blocks'
import type { Part, RowSink } from './part'
import { type PartStats, statsOf } from './part-stats'
import { PartTally } from './part-tally'
import { IntakeError } from './problem'
import { RowBatch } from './row-batch'
import { rowRules } from './row-rules'
import { localClock } from './time/local-clock'

/** Reads the accesses of a Parquet file, a run of rows at a time. Its records count as lines. Throws IntakeError. */
export async function readParquetPart(part: Part, merger: ChunkMerger, sink: RowSink): Promise<PartStats> {
  const { content, file, plan } = part
  const { mapping } = plan
  if (mapping === null) throw new IntakeError({ code: 'failed', detail: 'Parquet without a mapping' })
  const plain = await plainOf(content)
  const parquet = await openParquet(blobBuffer(plain))
  const credentials = await CredentialReader.create(plan.credentials)
  const rows = new ParquetRows(parquet, mapping, credentials, plan.zone === null ? null : localClock(plan.zone))
  const batch = new RowBatch(rowRules(plan.route, credentials))
  let read = 0
  const reader: CountingReader = {
    name: rows.name,
    // Rows are given: a Parquet file has no lines.
    read: () => 'not-an-access',
    zones: () => rows.zones(),
    formats: () => (read === 0 ? [] : [{ id: 'mapped-parquet', name: rows.name, rows: read }]),
  }
  const found = new BlockRows(reader, batch, new LineHash())
  const tally = new PartTally()
  for (let row = 1, index = 0; row <= parquet.rows; index++) {
    for (const end = await rows.load(row); row <= end; row++) {
      const outcome = rows.read(row, batch)
      if (typeof outcome === 'number') read++
      found.given(outcome, rows.raw(), row, row)
    }
    const parsed = found.take(index)
    for (const chunk of parsed.chunks) await sink.rows(merger.merge(chunk, parsed.lane, file, 0))
    for (const hashes of parsed.hashes) sink.hashes(hashes)
    // Zones and formats of all rows are told with the last.
    tally.add(row > parquet.rows ? parsed : { ...parsed, zones: [], formats: [] })
    sink.progress(Math.round((content.packedSize * (row - 1)) / parquet.rows), tally)
  }
  if (tally.rows === 0) {
    throw new IntakeError(
      tally.lines === 0
        ? { code: 'empty' }
        : {
            code: 'no-readable-line',
            bytesRead: plain.size,
            whole: true,
            first: tally.rejects.kept[0]?.reason ?? null,
          },
    )
  }
  const unpacked = content.compression === 'none' ? null : await digestOf(content.open())
  return statsOf(part, tally, plain.size, unpacked)
}
