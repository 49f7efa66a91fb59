import type { Case, Claim, Count, Duty, Evidence, Question, When } from '@/case/schema'
import { COUNTS } from './curation/counts'
import { DUTIES } from './curation/duties'
import { EVIDENCE } from './curation/evidence'
import { COVERAGE, PAGES, PHASES, SIGNING_KEYS } from './curation/lanes'
import { LIMITS } from './curation/limits'
import { PARTIES } from './curation/parties'
import { QUESTIONS } from './curation/questions'
import { type ExtractFacts, KEY_HISTORY_FACTS } from './extract'
import counts from './facts/counts.json' with { type: 'json' }
import duties from './facts/duties.json' with { type: 'json' }
import events from './facts/events.json' with { type: 'json' }
import evidence from './facts/evidence.json' with { type: 'json' }
import questions from './facts/questions.json' with { type: 'json' }
import sources from './facts/sources.json' with { type: 'json' }
import { KEYS_FILE, LEDGER_FILE, LOG_FILE, PARAMETERS, SCALE, ZONE } from './parameters'

type FactClaim = {
  value: string | number
  text: string
  party: string
  assertedAt: string
  source: string
  when?: { start: string; end?: string; precision: string }
  unit?: string
  note?: string
}

/**
 * The default case: cleaned facts, what the compiler adds to them, and the totals of the simulated extract.
 * The result is the input form of the schema; `write-case.ts` validates it.
 */
export function buildCase(extract: ExtractFacts): unknown {
  return {
    format: 'dwell.case/1',
    id: 'coupang-2025',
    title: { en: 'Coupang customer data breach, 2025', ko: '2025 쿠팡 고객 정보 유출' },
    shortTitle: { en: 'Coupang 2025', ko: '쿠팡 2025' },
    subtitle: {
      en: 'Who had access, for how long, what they took, who says so, and what can no longer be known.',
      ko: '누가, 얼마 동안, 무엇을 가져갔고, 누가 그렇게 말하며, 무엇을 더는 알 수 없는가.',
    },
    compiled: '2026-11-22',
    zone: ZONE,
    span: { from: '2024-07-01T00:00:00+09:00', to: '2026-10-01T00:00:00+09:00' },
    window: { from: '2024-11-01T00:00:00+09:00', to: '2026-01-01T00:00:00+09:00' },
    parties: PARTIES,
    sources,
    questions: questions.map(buildQuestion),
    phases: PHASES,
    events: events.map(buildEvent),
    counts: counts.map(buildCount),
    duties: duties.map(buildDuty),
    evidence: evidence.map(buildEvidence),
    coverage: COVERAGE,
    signingKeys: SIGNING_KEYS,
    pages: PAGES,
    extracts: [buildExtract(extract)],
    headline: {
      probe: 'q-probe',
      firstAccess: 'q-start',
      lastAccess: 'q-end',
      awareAt: 'q-aware',
      duty: 'report-kisa',
    },
    limits: LIMITS,
  } satisfies { [K in keyof Case]: unknown }
}

const curated = <T>(table: Readonly<Record<string, T>>, id: string): T => {
  const entry = table[id]
  if (entry === undefined) throw new Error(`nothing curated for ${id}`)
  return entry
}

function buildQuestion(fact: { id: string; question: string; category: string; claims: FactClaim[] }): unknown {
  const curation = curated(QUESTIONS, fact.id)
  const seen = new Map<string, number>()
  const claims = fact.claims.map((claim) => {
    const times = (seen.get(claim.source) ?? 0) + 1
    seen.set(claim.source, times)
    return buildClaim(fact.id, claim, times, curation.outliers ?? [], curation.beside ?? [])
  })
  const adopted = (curation.adopted ?? []).map((choice): Question['adopted'][number] => {
    const claim = claims.find(
      (c) => c.source === choice.source && (choice.party === undefined || c.party === choice.party),
    )
    if (claim === undefined) throw new Error(`${fact.id} adopts a claim of ${choice.source} that is not there`)
    return { claim: claim.id, reason: { en: choice.en, ko: choice.ko } }
  })
  return { id: fact.id, text: { en: fact.question, ko: curation.ko }, category: fact.category, claims, adopted }
}

function buildClaim(
  question: string,
  fact: FactClaim,
  times: number,
  outliers: readonly string[],
  beside: readonly string[],
): Pick<Claim, 'id' | 'source' | 'party'> {
  // When it began is one moment: the end some sources add answers another question, q-end.
  const { end, ...start } = fact.when ?? {}
  const when = fact.when === undefined ? undefined : question === 'q-start' ? start : fact.when
  // The test in January is told beside the start, not instead of it.
  const isBeside = beside.includes(fact.source) || (question === 'q-start' && (fact.note ?? '').includes('see q-probe'))
  return {
    id: `${question}.${fact.source}${times > 1 ? `-${times}` : ''}`,
    ...{ value: String(fact.value), text: fact.text },
    party: fact.party,
    ...{ assertedAt: fact.assertedAt },
    source: fact.source,
    ...(when === undefined ? {} : { when }),
    ...(typeof fact.value === 'number' && fact.unit !== undefined
      ? { quantity: quantityOf(fact.value, fact.unit) }
      : {}),
    ...(fact.note === undefined ? {} : { note: fact.note }),
    ...(outliers.includes(fact.source) ? { outlier: true } : {}),
    ...(isBeside ? { beside: true } : {}),
  }
}

/** A number that ends in two zeros or more was rounded by whoever said it; an exact one hardly ever does. */
const quantityOf = (value: number, unit: string) => ({ value, unit, ...(value % 100 === 0 ? { rounded: true } : {}) })

const buildEvent = ({ title, titleKo, summary, summaryKo, ...event }: (typeof events)[number]): unknown => ({
  ...event,
  title: { en: title, ko: titleKo },
  summary: { en: summary, ko: summaryKo },
})

function buildCount(fact: { id: string; what: string }): unknown {
  const { en, ko, taken, exactness, question, ...said } = curated(COUNTS, fact.id)
  return {
    ...fact,
    what: { en: en ?? fact.what, ko },
    scope: (taken === true ? 'taken' : 'context') satisfies Count['scope'],
    exactness: exactness ?? ('exact' satisfies Count['exactness']),
    ...(question === undefined ? {} : { question }),
    ...said,
  }
}

type FactDuty = (typeof duties)[number]

function buildDuty(fact: FactDuty): unknown {
  const curation = curated(DUTIES, fact.id)
  const { triggerPrecision, donePrecision, ...rest } = curation
  const at = (start: string | null, precision: When['precision']): When | null =>
    start === null ? null : { start, precision }
  return {
    id: fact.id,
    ...rest,
    law: fact.law,
    // A duty by a rule has the limit of that rule.
    limitMinutes: curation.rule !== undefined || fact.limitHours === null ? null : fact.limitHours * 60,
    triggerAt: at(fact.triggerTime, triggerPrecision ?? 'minute'),
    doneAt: at(fact.actualTime, donePrecision ?? 'minute'),
    sources: fact.sources,
    note: fact.note,
  } satisfies { [K in keyof Duty]?: unknown }
}

function buildEvidence(fact: (typeof evidence)[number]): unknown {
  const { ko, precision } = curated(EVIDENCE, fact.id)
  const coverage =
    'coverage' in fact && fact.coverage !== undefined ? { ...fact.coverage, precision: precision ?? 'day' } : undefined
  return { ...fact, what: { en: fact.what, ko }, ...(coverage === undefined ? {} : { coverage }) } satisfies {
    [K in keyof Evidence]?: unknown
  }
}

function buildExtract(facts: ExtractFacts): unknown {
  return {
    id: 'simulated-access-log',
    title: { en: 'Simulated access log, 1:1,000', ko: '모의 접속기록, 1:1,000' },
    file: LOG_FILE,
    companions: [
      { file: LEDGER_FILE, title: { en: 'Simulated issuance ledger', ko: '모의 토큰 발급 대장' }, ...facts.ledger },
      { file: KEYS_FILE, title: { en: 'Signing-key history', ko: '서명키 이력' }, ...KEY_HISTORY_FACTS },
    ],
    format: 'combined',
    zone: ZONE,
    simulated: true,
    scale: SCALE,
    rows: facts.rows,
    sha256: facts.sha256,
    parameters: PARAMETERS,
    totals: {
      binMinutes: 15,
      from: new Date(facts.from).toISOString().replace('.000Z', 'Z'),
      series: [...facts.bins]
        .sort(([a], [b]) => a.localeCompare(b, 'en'))
        .map(([page, rows]) => {
          const skip = rows.findIndex((n) => n > 0)
          return { page, skip, rows: rows.slice(skip) }
        }),
    },
  }
}
