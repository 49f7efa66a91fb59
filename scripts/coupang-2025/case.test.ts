import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseCase } from '@/case/parse-case'

const committed = readFileSync(new URL('../../public/cases/coupang-2025/case.json', import.meta.url), 'utf8')
const read = parseCase(committed)
if (!read.ok) throw new Error(JSON.stringify(read.error))
const theCase = read.value
const claims = theCase.questions.flatMap((question) => question.claims)

describe('the default case', () => {
  it('cites a source for every figure', () => {
    const sources = new Set(theCase.sources.map((source) => source.id))
    const figures = [
      ...theCase.counts,
      ...theCase.duties,
      ...theCase.events,
      ...theCase.phases,
      ...theCase.evidence,
      ...theCase.signingKeys,
    ]
    expect(claims.filter((claim) => !sources.has(claim.source))).toEqual([])
    expect(figures.filter(({ sources: ids }) => ids.length === 0 || ids.some((id) => !sources.has(id)))).toEqual([])
    for (const parameter of theCase.extracts.flatMap((one) => one.parameters)) {
      expect(parameter.assumption || parameter.sources.length > 0, parameter.name).toBe(true)
    }
  })

  it('has Korean beside English wherever it names something', () => {
    const named = [
      ...theCase.parties.map((party) => party.name),
      ...theCase.questions.flatMap((question) => [question.text, ...question.adopted.map((one) => one.reason)]),
      ...theCase.events.map((event) => event.title),
      ...theCase.phases.map((phase) => phase.title),
      ...theCase.counts.map((count) => count.what),
      ...theCase.duties.flatMap((duty) => [duty.title, duty.trigger, ...(duty.outcome ? [duty.outcome] : [])]),
      ...theCase.evidence.map((evidence) => evidence.what),
      ...theCase.coverage.flatMap((one) => [one.name, ...one.stretches.map((stretch) => stretch.label)]),
      ...theCase.pages.map((page) => page.name),
      ...theCase.limits,
    ]
    expect(named.filter((text) => text.ko === undefined)).toEqual([])
  })

  it('speaks of people by role: no title followed by a name', () => {
    const title = /\b(Rep|Prof|Mr|Ms|CEO|Vice Minister|Minister|Deputy PM|VP|Chair(?:man|woman)?)\.? [A-Z][a-z]+/g
    expect(committed.match(title) ?? []).toEqual([])
  })
})

const FACTS = new URL('../../../shared/case/coupang-2025.facts.json', import.meta.url)
const [hasFacts, why] = [existsSync(FACTS), 'skipped where the facts file is not at hand']
/** Figures in a text, so that roles may stand for names and yet no number be lost; a private person's age is left out. */
const figures = (...texts: (string | undefined)[]): string[] =>
  texts
    .join(' ')
    .replace(/\bage \d+\b/, '')
    .match(/\d[\d,.]*/g) ?? []

interface Facts {
  sources: { id: string; url?: string; published: string | null; read: string }[]
  questions: { id: string; claims: FactClaim[] }[]
  events: { start: string; end?: string; precision: string; summary: string; sourceIds: string[] }[]
  counts: { id: string; value: number; unit: string; asOf: string; sourceIds: string[] }[]
  deadlines: { id: string; law: string; triggerTime: string | null; actualTime: string | null; sourceIds: string[] }[]
  evidence: { id: string; status: string; size?: string; sourceIds: string[] }[]
}
interface FactClaim {
  value: string | number
  unit?: string
  time?: { start: string; precision: string }
  text: string
  assertedAt: string
  sourceId: string
  note?: string
}

describe.skipIf(!hasFacts)(`the facts file (${why})`, () => {
  const facts: Facts = hasFacts ? JSON.parse(readFileSync(FACTS, 'utf8')) : { questions: [] }

  it('has every source in the case, in its order', () => {
    expect(theCase.sources.map((s) => [s.id, s.url, s.published, s.read])).toEqual(
      facts.sources.map((s) => [s.id, s.url ?? null, s.published || null, s.read]),
    )
  })

  it('has every claim in the case, with its time, its number and the figures in its words', () => {
    expect(theCase.questions.map((q) => [q.id, q.claims.length])).toEqual(
      facts.questions.map((q) => [q.id, q.claims.length]),
    )
    const wanted = facts.questions.flatMap((question) => question.claims)
    claims.forEach((claim, i) => {
      const fact = wanted[i]
      expect([claim.source, claim.assertedAt], claim.id).toEqual([fact?.sourceId, fact?.assertedAt])
      expect([claim.when?.start, claim.when?.precision], claim.id).toEqual([fact?.time?.start, fact?.time?.precision])
      const quantity = typeof fact?.value === 'number' ? [fact.value, fact.unit] : [undefined, undefined]
      expect([claim.quantity?.value, claim.quantity?.unit], claim.id).toEqual(quantity)
      expect(figures(claim.value, claim.text, claim.note), claim.id).toEqual(
        figures(String(fact?.value), fact?.text, fact?.note),
      )
    })
  })

  it('has every event, count, duty and piece of evidence in the case', () => {
    expect(
      theCase.events.map((e) => [e.when.start, e.when.end, e.when.precision, e.sources, figures(e.summary.en)]),
    ).toEqual(facts.events.map((e) => [e.start, e.end, e.precision, e.sourceIds, figures(e.summary)]))
    expect(theCase.counts.map((c) => [c.id, c.value, c.unit, c.asOf, c.sources])).toEqual(
      facts.counts.map((c) => [c.id, c.value, c.unit, c.asOf, c.sourceIds]),
    )
    expect(
      theCase.duties.map((d) => [d.id, d.law, d.triggerAt?.start ?? null, d.doneAt?.start ?? null, d.sources]),
    ).toEqual(facts.deadlines.map((d) => [d.id, d.law, d.triggerTime, d.actualTime, d.sourceIds]))
    expect(theCase.evidence.map((e) => [e.id, e.status, e.size, e.sources])).toEqual(
      facts.evidence.map((e) => [e.id, e.status, e.size, e.sourceIds]),
    )
  })
})
