import { z } from 'zod'
import { RULE_IDS } from './duty-limits'
import { coverage, signingKey } from './schema-coverage'
import { day, id, instant, localText, localTextOrEnglish, type PRECISIONS, sha256, when, zone } from './schema-pieces'

/**
 * The case file, `dwell.case/1`: one JSON document that holds everything Dwell knows about one
 * incident except log rows. This schema is the only definition; `public/schema/` is generated from it.
 * References between parts are checked in `parse-case.ts`, because JSON Schema cannot.
 */
export const CASE_FORMAT = 'dwell.case/1'

/** Things that are counted. Values of different units are never added, joined or compared. */
export const UNITS = [
  'accounts',
  'records',
  'people',
  'page-views',
  'requests',
  'ip-addresses',
  'tokens',
  'codes',
  'devices',
  'documents',
  'reports',
  'log-records',
  'TB',
  'KRW',
  'USD',
  'years',
  'months',
  'days',
  'hours',
  'mixed',
] as const
const unit = z.enum(UNITS)

/** Whose word or deed it is; decides colour and shape on screen. */
export const SIDES = ['attacker', 'company', 'authority', 'press', 'other'] as const

/** Someone who asserts or acts, by role or office. `name` is short enough for a chart row. */
const party = z.strictObject({
  id,
  name: localText,
  side: z.enum(SIDES),
  /** The party this one speaks for; two parties of one group do not contest but supersede each other. */
  group: id.optional(),
  /** The name inside a sentence, with its article: "the Ministry of Science and ICT". Else `name`. */
  proseName: localText.optional(),
})

const source = z.strictObject({
  id,
  title: z.string().min(1),
  publisher: z.string().min(1),
  published: day.nullable(),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  lang: z.string().min(2),
  kind: z.enum(['regulator', 'company', 'press', 'primary', 'other']),
  /** `excerpt`: the page was not seen whole, and claims resting on it carry the same caution. */
  read: z.enum(['whole', 'excerpt']),
  note: z.string().min(1).optional(),
})

const claim = z.strictObject({
  id,
  /** The answer in the words of the compiler, in English. */
  value: z.string().min(1),
  text: z.string().min(1),
  party: id,
  assertedAt: day,
  source: id,
  when: when.optional(),
  /** `rounded`: as the source rounded it; its zeros at the end are not digits. */
  quantity: z.strictObject({ value: z.number(), unit, rounded: z.boolean().optional() }).optional(),
  note: z.string().min(1).optional(),
  /** A slip, misreading or fabrication kept so that it can be recognised; never contests the others. */
  outlier: z.boolean().optional(),
  /** Said beside the party's other answers, not instead of them (a first signal, an addition): supersedes none of them. */
  beside: z.boolean().optional(),
})

const question = z.strictObject({
  id,
  text: localText,
  category: z.enum(['window', 'scale', 'method', 'response', 'legal']),
  claims: z.array(claim).min(1),
  /**
   * Claims adopted, oldest first; the last one asserted by the as-known date holds. Without `by` the compiler of the
   * case adopted it; else whoever investigated with it and saved it, or a link that was kept, and when.
   */
  adopted: z.array(
    z.strictObject({
      claim: id,
      reason: localText,
      by: z.enum(['investigator', 'link']).optional(),
      at: instant.optional(),
    }),
  ),
})

const PHASES = [
  'preparation',
  'probe',
  'dormant',
  'exfiltration',
  'detection',
  'response',
  'regulatory',
  'legal',
] as const

const phase = z.strictObject({
  id,
  phase: z.enum(PHASES),
  title: localText,
  when,
  /** Open-ended phases run on beyond the last date known. */
  ongoing: z.boolean().optional(),
  /** A sub-phase lies under its phase, such as one page of the exfiltration. */
  page: id.optional(),
  sources: z.array(id).min(1),
})

const event = z.strictObject({
  id,
  title: localText,
  when,
  phase: z.enum(PHASES),
  party: id,
  summary: localTextOrEnglish,
  /** MITRE ATT&CK technique ids, mapped by the compiler of the case. */
  attack: z.array(z.string().regex(/^T\d{4}(\.\d{3})?$/, 'an ATT&CK technique such as T1078 or T1078.004')).optional(),
  sources: z.array(id).min(1),
})

const count = z.strictObject({
  id,
  what: localText,
  pageOrDataset: z.string().min(1),
  dataCategories: z.array(z.string().min(1)),
  value: z.number().min(0).max(Number.MAX_SAFE_INTEGER),
  unit,
  asOf: day,
  party: id,
  sources: z.array(id).min(1),
  /** The question whose rival claims contest this count. */
  question: id.optional(),
  /** `taken`: what the intruder reached or took. `context`: logs, money, devices, suits, other violations. */
  scope: z.enum(['taken', 'context']),
  /** `of`: a part of another count; `adds`: comes on top of it; `replaces`: the same party's later figure. */
  relation: z.strictObject({ kind: z.enum(['part-of', 'adds-to', 'replaces', 'restates']), count: id }).optional(),
  /** Further relations; `contradicts`: both cannot be right, whoever says so. */
  relations: z
    .array(z.strictObject({ kind: z.enum(['part-of', 'adds-to', 'replaces', 'restates', 'contradicts']), count: id }))
    .min(1)
    .optional(),
  /** How it was counted, what is in it and what is not, as far as a source says. */
  method: localText.optional(),
  includes: z.array(localText).min(1).optional(),
  excludes: z.array(localText).min(1).optional(),
  /** Rounded in the source, or a bound: shown as such. */
  exactness: z.enum(['exact', 'rounded', 'at-least', 'at-most']),
  note: z.string().min(1).optional(),
})

const duty = z.strictObject({
  id,
  /** Rival triggers of one duty share a group and are drawn as rows of one clock. */
  group: id,
  title: localText,
  law: z.string().min(1),
  /** The rule of Dwell's own list that it falls under; the limit is then the rule's. */
  rule: z.enum(RULE_IDS).optional(),
  trigger: localText,
  /** Whose reading of the trigger this is. */
  party: id,
  /** No authority uses this trigger: drawn faint. */
  hypothetical: z.boolean().optional(),
  /** Null too where the limit is that of `rule`. */
  limitMinutes: z.number().int().nonnegative().nullable(),
  /** The limit in the law's own words where it is not a number of minutes, such as four business days. */
  limitText: localText.optional(),
  triggerAt: when.nullable(),
  doneAt: when.nullable(),
  /** What an authority or the record concludes where minutes cannot say it. */
  outcome: localText.optional(),
  /** From which day on that, and `note`, was known; without it, from `statedOn` on. */
  outcomeOn: day.optional(),
  /** From which day on this reading of the clock was stated by anyone. */
  statedOn: day,
  /** Set when the law was not in force for this incident. */
  comparisonOnly: z.boolean().optional(),
  sources: z.array(id).min(1),
  note: z.string().min(1).optional(),
})

const evidence = z.strictObject({
  id,
  what: localText,
  size: z.string().min(1).optional(),
  status: z.enum(['available', 'deleted', 'disputed']),
  coverage: when.optional(),
  sources: z.array(id).min(1),
  note: z.string().min(1).optional(),
})

/** A page (route template) whose accesses are drawn apart. */
const page = z.strictObject({
  id,
  name: localText,
  /** Route template as it stands in access logs, such as `/delivery/addresses`. */
  route: z.string().startsWith('/', 'a path that begins with /'),
  /** Order of the attack hue: 1–4, see VISUAL.md `pList`, `pMember`, `pOrder`, `pEdit`. */
  step: z.number().int().min(1).max(4),
  /** The published total of this page and its unit. */
  count: id.optional(),
})

/** Tens of thousands of whole numbers, checked in one pass because the schema's own walk would delay the first paint. */
const binCounts = z
  .custom<number[]>(
    (rows) => Array.isArray(rows) && rows.every((n: unknown) => Number.isSafeInteger(n) && (n as number) >= 0),
    'a list of whole numbers',
  )
  .meta({ type: 'array', items: { type: 'integer', minimum: 0 } })

/** Row counts per 15 minutes of UTC, so that any zone's day can be summed from them. */
const totals = z.strictObject({
  binMinutes: z.literal(15),
  /** Start of bin 0; a multiple of 15 minutes. */
  from: instant,
  series: z.array(
    z.strictObject({
      /** A page id, or `normal` for everything not attributed to the intruder. */
      page: id,
      /** Index of the first bin of `rows` after `from`. */
      skip: z.number().int().nonnegative(),
      rows: binCounts,
    }),
  ),
})

const extract = z.strictObject({
  id,
  title: localText,
  /** File name beside the case file, and companions (issuance ledger, key history). */
  file: z.string().regex(/^[A-Za-z0-9._-]+$/, 'a file name of A–Z a–z 0–9 . _ -'),
  companions: z
    .array(
      z.strictObject({
        file: z.string().regex(/^[A-Za-z0-9._-]+$/, 'a file name of A–Z a–z 0–9 . _ -'),
        title: localText,
        sha256,
        rows: z.number().int(),
      }),
    )
    .optional(),
  format: z.literal('combined'),
  zone,
  simulated: z.boolean(),
  /** One row stands for this many accesses. */
  scale: z.number().int().positive(),
  rows: z.number().int().nonnegative(),
  /** Of the decompressed content, so that it does not depend on the compressor. */
  sha256,
  /** How it was made: parameters, each with a source or marked as an assumption. */
  parameters: z.array(
    z.strictObject({ name: z.string(), value: z.string(), sources: z.array(id), assumption: z.boolean() }),
  ),
  totals,
})

export const caseSchema = z.strictObject({
  format: z.literal(CASE_FORMAT),
  id,
  title: localText,
  shortTitle: localText,
  /** One sentence under the title of the report. */
  subtitle: localText,
  compiled: day,
  zone,
  /** What the overview shows, and the window that opens first. Half-open. */
  span: z.strictObject({ from: instant, to: instant }),
  window: z.strictObject({ from: instant, to: instant }),
  parties: z.array(party),
  sources: z.array(source),
  questions: z.array(question),
  phases: z.array(phase),
  events: z.array(event),
  counts: z.array(count),
  duties: z.array(duty),
  evidence: z.array(evidence),
  coverage: z.array(coverage),
  signingKeys: z.array(signingKey),
  pages: z.array(page),
  extracts: z.array(extract),
  /** Which questions and duty the headline sentence is computed from. */
  headline: z.strictObject({
    probe: id.optional(),
    firstAccess: id,
    lastAccess: id,
    awareAt: id,
    /** Group of the duty whose lateness is told. */
    duty: id.optional(),
  }),
  /** Numbered statements of method and limits, printed in the report. */
  limits: z.array(localText),
})

export type Case = z.output<typeof caseSchema>
export type LocalText = z.output<typeof localText>
export type When = z.output<typeof when>
export type Precision = (typeof PRECISIONS)[number]
export type Unit = (typeof UNITS)[number]
export type Side = (typeof SIDES)[number]
export type Party = z.output<typeof party>
export type Source = z.output<typeof source>
export type Claim = z.output<typeof claim>
export type Question = z.output<typeof question>
export type AdoptedEntry = Question['adopted'][number]
export type CaseEvent = z.output<typeof event>
export type CasePhase = z.output<typeof phase>
export type Count = z.output<typeof count>
export type Duty = z.output<typeof duty>
export type Evidence = z.output<typeof evidence>
export type Coverage = z.output<typeof coverage>
export type SigningKey = z.output<typeof signingKey>
export type Page = z.output<typeof page>
export type Extract = z.output<typeof extract>
