import { type Content, contentsOf } from '@/intake/containers/content'
import { contentHead } from '@/intake/containers/content-head'
import { plainOf } from '@/intake/containers/plain-of'
import { guessMappings, type MappingGuess } from '@/intake/mapping/guess-mapping'
import { blobBuffer, openParquet } from '@/intake/mapping/parquet-file'
import { sampleParquet } from '@/intake/mapping/parquet-rows'
import { sampleTable } from '@/intake/mapping/sample-table'
import type { ColumnSample } from './table-columns'

export interface FoundTable {
  readonly sample: ColumnSample
  /** The likeliest kind first. */
  readonly guesses: readonly MappingGuess[]
}

/** The first table in a file; null where there is none. Throws IntakeError. */
export async function tableIn(file: Blob): Promise<FoundTable | null> {
  for (const content of await contentsOf(file)) {
    if (content.problem !== null) continue
    const sample = await sampleOf(content)
    if (sample !== null) return { sample, guesses: guessMappings(sample) }
  }
  return null
}

async function sampleOf(content: Content) {
  if (content.kind === 'parquet') return sampleParquet(await openParquet(blobBuffer(await plainOf(content))))
  const { head, whole } = await contentHead(content)
  return sampleTable(head, whole)
}
