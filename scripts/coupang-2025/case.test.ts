import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseCase } from '@/case/parse-case'
import type { Case } from '@/case/schema'
import { buildCase } from './build-case'
import { caseText, indexText } from './case-text'
import { type ExtractFacts, makeExtract } from './extract'
import { PAGE_TOTALS, type PageId, SCALE } from './parameters'

const shipped = new URL('../../public/cases/coupang-2025/case.json', import.meta.url)
const committed = readFileSync(shipped, 'utf8')
const FACTS = new URL('../../../shared/case/coupang-2025.facts.json', import.meta.url)

let extract: ExtractFacts
let theCase: Case
const clients = new Set<string>()

beforeAll(async () => {
  const nothing = (): void => {}
  extract = await makeExtract({
    log(lines) {
      for (const line of lines.split('\n'))
        if (line.includes('kid=ua-sign-02')) clients.add(line.slice(0, line.indexOf(' ')))
    },
    ledger: nothing,
    truth: nothing,
  })
  const read = parseCase(committed)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  theCase = read.value
}, 60_000)

describe('the default case', () => {
  it('is what the script writes: making it again changes no byte, and the simulated log has the same SHA-256', () => {
    expect(caseText(buildCase(extract)) === committed, 'run scripts/coupang-2025/write-case.ts').toBe(true)
    const index = readFileSync(new URL('../../public/cases/index.json', import.meta.url), 'utf8')
    expect(index).toBe(indexText(theCase, createHash('sha256').update(committed).digest('hex')))
  })

  it('cites a source for every figure', () => {
    const sources = new Set(theCase.sources.map((source) => source.id))
    const claims = theCase.questions.flatMap((question) => question.claims)
    const figures = [
      ...theCase.counts,
      ...theCase.duties,
      ...theCase.events,
      ...theCase.phases,
      ...theCase.evidence,
      ...theCase.signingKeys,
    ]
    expect(claims.filter((claim) => !sources.has(claim.source))).toEqual([])
    expect(
      figures.filter((figure) => figure.sources.length === 0 || figure.sources.some((id) => !sources.has(id))),
    ).toEqual([])
    for (const parameter of theCase.extracts.flatMap((one) => one.parameters)) {
      expect(parameter.assumption || parameter.sources.length > 0, parameter.name).toBe(true)
    }
  })

  it('has Korean beside English wherever it names something', () => {
    const named = [
      ...theCase.parties.map((party) => party.name),
      ...theCase.questions.map((question) => question.text),
      ...theCase.events.map((event) => event.title),
      ...theCase.counts.map((count) => count.what),
      ...theCase.duties.map((duty) => duty.title),
      ...theCase.evidence.map((evidence) => evidence.what),
      ...theCase.limits,
    ]
    expect(named.filter((text) => text.ko === undefined)).toEqual([])
  })

  it.skipIf(!existsSync(FACTS))(
    'holds every entry of the facts file (skipped where the facts file is not at hand)',
    () => {
      const facts = JSON.parse(readFileSync(FACTS, 'utf8'))
      expect(theCase.sources.map((s) => s.id)).toEqual(facts.sources.map((s: { id: string }) => s.id))
      expect(theCase.counts.map((c) => [c.id, c.value, c.unit, c.asOf])).toEqual(
        facts.counts.map((c: Record<string, unknown>) => [c['id'], c['value'], c['unit'], c['asOf']]),
      )
      expect(theCase.questions.map((q) => q.claims.map((c) => [c.source, c.assertedAt, c.value]))).toEqual(
        facts.questions.map((q: { claims: { sourceId: string; assertedAt: string; value: unknown }[] }) =>
          q.claims.map((c) => [c.sourceId, c.assertedAt, expect.anything()]),
        ),
      )
      expect(theCase.events.map((e) => [e.when.start, e.when.precision, e.sources])).toEqual(
        facts.events.map((e: Record<string, unknown>) => [e['start'], e['precision'], e['sourceIds']]),
      )
      expect(theCase.duties.map((d) => d.id)).toEqual(facts.deadlines.map((d: { id: string }) => d.id))
      expect(theCase.evidence.map((e) => e.id)).toEqual(facts.evidence.map((e: { id: string }) => e.id))
    },
  )
})

describe('the simulated extract', () => {
  it('sums to the published total of every page, at its scale', () => {
    for (const page of Object.keys(PAGE_TOTALS) as PageId[]) {
      const rows = (extract.bins.get(page) ?? []).reduce((a, b) => a + b, 0)
      expect(Math.abs(rows * SCALE - PAGE_TOTALS[page]), page).toBeLessThanOrEqual(SCALE / 2)
    }
  })

  it('carries totals that sum to its rows', () => {
    const [one] = theCase.extracts
    const sum = one?.totals.series.flatMap((series) => series.rows).reduce((a, b) => a + b, 0)
    expect(sum).toBe(one?.rows)
    expect(one?.simulated).toBe(true)
  })

  it('uses all 2,313 published addresses, none of them real', () => {
    expect(clients.size).toBe(2313)
    // Documentation ranges: RFC 5737 and RFC 3849.
    expect(
      [...clients].filter((client) => !/^(203\.0\.113\.|198\.51\.100\.|192\.0\.2\.|2001:db8:)/.test(client)),
    ).toEqual([])
  })
})
