import { z } from 'zod'
import { day } from '@/case/schema-pieces'

/** What an investigator adds to the report of a case, as this browser keeps it. Pure. */

/** Fields of free text, in the order of the form. */
export const DETAIL_FIELDS = [
  'author',
  'reviewer',
  'version',
  'earlierReport',
  'contactPoint',
  'department',
  'investigator',
  'helpDesk',
  'discoveredHow',
  'discoveredBy',
  'clockOffsets',
  'ingestTime',
  'confidentiality',
  'integrity',
  'availability',
  'rootCause',
  'attackPath',
  'vulnerableGroups',
  'thirdParties',
  'systems',
  'indicators',
  'consequences',
  'severityReasons',
  'measuresTaken',
  'measuresProposed',
  'subjectsCanDo',
  'crossBorder',
  'unlawfulAct',
  'materialImpact',
  'delayReason',
  'collector',
  'collectedAt',
  'storage',
  'custody',
  'alternatives',
  'openQuestions',
  'preventive',
  'lessons',
  'recommendations',
] as const
export type DetailField = (typeof DETAIL_FIELDS)[number]

/** What may be entered of one item: an item of evidence, a log that was read, an exhibit. NIST SP 800-61r2 3.3.2. */
export const CUSTODY_FIELDS = ['collector', 'collectedAt', 'how', 'storage', 'hash', 'transfers'] as const
export type CustodyField = (typeof CUSTODY_FIELDS)[number]
/** Names an item: of a log by the SHA-256 of its file, of the others by their id. */
export const custodyKey = (kind: 'evidence' | 'log' | 'exhibit', id: string): string => `${kind}:${id}`

/** FIRST Traffic Light Protocol 2.0. */
export const HANDLING = ['RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'] as const

/** Most characters of a field: it is printed in a table. */
export const LONGEST_DETAIL = 4_000

const details = z.strictObject({
  state: z.enum(['draft', 'final']),
  handling: z.enum(HANDLING).nullable(),
  /** Follow-up: the day of the report before it, from which on changes are told. */
  since: day.nullable(),
  fields: z.partialRecord(z.enum(DETAIL_FIELDS), z.string().max(LONGEST_DETAIL)),
  /** ENISA 2013: data processing context, ease of identification, circumstances of the breach. */
  severity: z
    .strictObject({
      context: z.number().min(0).max(4),
      ease: z.number().min(0).max(1),
      breach: z.number().min(0).max(2),
    })
    .nullable(),
  /** By {@link custodyKey}. Records of before it was asked have none. */
  custody: z
    .record(z.string().max(200), z.partialRecord(z.enum(CUSTODY_FIELDS), z.string().max(LONGEST_DETAIL)))
    .default({}),
  /** Ids of sections in the order of print; those it does not name follow as they are. */
  order: z.array(z.string()),
  hidden: z.array(z.string()),
  /** Null: that of the screen. */
  language: z.enum(['en', 'ko']).nullable(),
})
export type ReportDetails = Readonly<z.output<typeof details>>

export const NO_DETAILS: ReportDetails = {
  state: 'draft',
  handling: null,
  since: null,
  fields: {},
  severity: null,
  custody: {},
  order: [],
  hidden: [],
  language: null,
}

const record = z.strictObject({ version: z.literal(1), details })

/** `newer`: kept by a later version of Dwell, and not to be written over. */
export function readDetails(kept: unknown): ReportDetails | 'newer' {
  if (kept === undefined) return NO_DETAILS
  const read = record.safeParse(kept)
  return read.success ? read.data.details : 'newer'
}

export const writeDetails = (of: ReportDetails): unknown => ({ version: 1, details: of })
