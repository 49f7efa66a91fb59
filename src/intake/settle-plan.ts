import type { Content } from './containers/content'
import { CredentialReader } from './credentials/credential-reader'
import { type Detection, detect } from './detect'
import type { FormatId } from './formats/format-id'
import { guessMappings } from './mapping/guess-mapping'
import { type Mapping, mappingFor, openQuestions } from './mapping/mapping'
import { sampleTable } from './mapping/sample-table'
import type { SettledPlan } from './parse-setup'
import { IntakeError } from './problem'
import type { ReadPlan } from './read-plan'

/** As many first bytes of a content are looked at to tell what it is. */
const HEAD = 262_144
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
  const { head, whole } = await headOf(content)
  const credentials = await CredentialReader.create(plan.credentials)
  const detection = detect(head, whole, credentials)
  if (plan.mapping !== null || plan.format?.startsWith('mapped-') || (plan.format === null && !isSure(detection))) {
    const table = settleTable(head, whole, plan)
    if (table !== null) return { plan: table, detection: null }
  }
  const format = plan.format ?? detection?.best.format ?? 'combined'
  if (detection?.zoneless && plan.zone === null) {
    throw new IntakeError({ code: 'needs-zone', detection, line: firstLine(head) })
  }
  return { plan: { ...plan, format, mapping: null }, detection }
}

const isSure = (detection: Detection | null): boolean => detection !== null && detection.best.share >= SURE

/** Null where the content is no table whose columns can be told. */
function settleTable(head: Uint8Array, whole: boolean, plan: ReadPlan): SettledPlan | null {
  const sample = sampleTable(head, whole)
  if (sample === null) return null
  const known = plan.mapping && mappingFor(plan.mapping, sample.layout, sample.columns)
  if (known !== null && openQuestions(known).length === 0) return { ...plan, format: formatFor(known), mapping: known }
  const guesses = guessMappings(sample)
  if (plan.mapping === null && (guesses[0]?.confidence ?? 0) < PLAUSIBLE) return null
  throw new IntakeError({ code: 'needs-mapping', sample, guesses })
}

function formatFor({ layout }: Mapping): FormatId {
  if (layout.type === 'parquet') return 'mapped-parquet'
  return layout.type === 'csv' ? 'mapped-csv' : 'mapped-jsonl'
}

async function headOf(content: Content): Promise<{ head: Uint8Array; whole: boolean }> {
  const head = new Uint8Array(HEAD)
  let length = 0
  for await (const chunk of content.open()) {
    const count = Math.min(chunk.length, HEAD - length)
    head.set(chunk.subarray(0, count), length)
    length += count
    if (length === HEAD) return { head, whole: false }
  }
  return { head: head.subarray(0, length), whole: true }
}

function firstLine(head: Uint8Array): string {
  const lines = new TextDecoder().decode(head.subarray(0, 8192)).split(/\r?\n/)
  return lines.find((line) => line.trim() !== '' && !line.startsWith('#')) ?? ''
}
