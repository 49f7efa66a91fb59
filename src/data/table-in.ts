import { type Content, contentsOf } from '@/intake/containers/content'
import { guessMappings } from '@/intake/mapping/guess-mapping'
import { blobBuffer, openParquet } from '@/intake/mapping/parquet-file'
import { sampleParquet } from '@/intake/mapping/parquet-rows'
import { sampleTable } from '@/intake/mapping/sample-table'
import type { FoundTable } from './use-table-sample'

const HEAD = 262_144

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
  if (content.kind === 'parquet') {
    return content.plain === null ? null : sampleParquet(await openParquet(blobBuffer(content.plain)))
  }
  const head = new Uint8Array(HEAD)
  let length = 0
  for await (const chunk of content.open()) {
    const part = chunk.subarray(0, HEAD - length)
    head.set(part, length)
    length += part.length
    if (length === HEAD) break
  }
  return sampleTable(head.subarray(0, length), length < HEAD)
}
