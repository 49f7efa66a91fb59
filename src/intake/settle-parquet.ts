import type { Content } from './containers/content'
import { plainOf } from './containers/plain-of'
import { CredentialReader } from './credentials/credential-reader'
import { blobBuffer, openParquet, type ParquetFile } from './mapping/parquet-file'
import { ParquetRows, sampleParquet } from './mapping/parquet-rows'
import type { SettledPlan } from './parse-setup'
import type { ReadPlan } from './read-plan'
import { RowBatch } from './row-batch'
import { askZone, settleTable } from './table-questions'

const SAMPLE_ROWS = 50

/** As `settlePlan`, for Parquet: its columns have names, but only the user knows what they mean. Throws IntakeError. */
export async function settleParquet(content: Content, plan: ReadPlan): Promise<SettledPlan> {
  const parquet = await openParquet(blobBuffer(await plainOf(content)))
  const settled = settleTable(await sampleParquet(parquet), plan)
  if (settled.zone === null) await askZoneOf(parquet, settled)
  return settled
}

async function askZoneOf(parquet: ParquetFile, { mapping, credentials }: SettledPlan): Promise<void> {
  if (mapping === null || mapping.kind !== 'access' || parquet.rows === 0) return
  const rows = new ParquetRows(parquet, mapping, await CredentialReader.create(credentials), null)
  const batch = new RowBatch()
  const end = Math.min(await rows.load(1), SAMPLE_ROWS)
  for (let row = 1; row <= end; row++) {
    const outcome = rows.read(row, batch)
    batch.rollBack()
    if (outcome === 'no-zone') askZone(null, new TextDecoder().decode(rows.raw()))
  }
}
