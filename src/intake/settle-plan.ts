import type { Content } from './containers/content'
import { contentHead } from './containers/content-head'
import { CredentialReader } from './credentials/credential-reader'
import { cut, type Detection, detect } from './detect'
import { anyFormat, framingOf } from './formats/any-format'
import { guessMappings } from './mapping/guess-mapping'
import { sampleTable } from './mapping/sample-table'
import type { SettledPlan } from './parse-setup'
import type { ReadPlan } from './read-plan'
import { RowBatch } from './row-batch'
import { askZone, settleTable } from './table-questions'

/** A format that reads less than this of the sample gives way to a table whose columns can be told. */
const SURE = 0.5
/** A table that nobody asked to read as one is offered from this confidence on. */
const PLAUSIBLE = 0.3

export interface Settled {
  readonly plan: SettledPlan
  readonly detection: Detection | null
}

/**
 * Fills what a plan leaves open from the content's first bytes. Throws IntakeError `needs-zone` or `needs-mapping` where only
 * the user can tell.
 */
export async function settlePlan(content: Content, plan: ReadPlan): Promise<Settled> {
  if (content.kind === 'parquet') {
    // Its library is large, and few logs need it.
    const { settleParquet } = await import('./settle-parquet')
    return { plan: await settleParquet(content, plan), detection: null }
  }
  const { head, whole } = await contentHead(content)
  const credentials = await CredentialReader.create(plan.credentials)
  const detection = detect(head, whole, credentials)
  if (plan.mapping !== null || plan.format?.startsWith('mapped-') || (plan.format === null && !isSure(detection))) {
    const sample = sampleTable(head, whole)
    const asked = plan.mapping !== null || plan.format !== null
    if (sample !== null && (asked || (guessMappings(sample)[0]?.confidence ?? 0) >= PLAUSIBLE)) {
      const settled = settleTable(sample, plan)
      if (settled.zone === null && settled.mapping?.kind === 'access')
        askZoneOfLines(head, whole, settled, credentials, null)
      return { plan: settled, detection: null }
    }
  }
  const format = plan.format ?? detection?.best.format ?? 'combined'
  const settled = { ...plan, format, mapping: null }
  if (detection?.zoneless && plan.zone === null) askZoneOfLines(head, whole, settled, credentials, detection)
  return { plan: settled, detection }
}

const isSure = (detection: Detection | null): boolean => detection !== null && detection.best.share >= SURE

/** Throws the question if a line of the beginning has a time without a zone. */
function askZoneOfLines(
  head: Uint8Array,
  whole: boolean,
  plan: SettledPlan,
  credentials: CredentialReader,
  detection: Detection | null,
): void {
  const reader = anyFormat(plan.format, plan.mapping, credentials).open({ clock: null })
  const batch = new RowBatch()
  for (const line of cut(head, whole, framingOf(plan) === 'json-elements' ? 'json-elements' : 'lines')) {
    const outcome = reader.read(line, 0, line.length, batch)
    batch.rollBack()
    if (outcome === 'no-zone') askZone(detection, new TextDecoder().decode(line))
  }
}
