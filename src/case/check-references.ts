import type { CaseParts, ListName } from './case-parts'
import { idsOf } from './case-parts'
import { type CaseProblem, clip, problem } from './case-problem'
import { checkTimes } from './check-times'
import { type Case, caseSchema } from './schema'

type Path = readonly PropertyKey[]
type IdList = ListName | 'claims' | 'dutyGroups'
type Ids = ReadonlyMap<IdList, ReadonlySet<string>>

/**
 * What JSON Schema cannot say: ids are unique, references lead somewhere, times are in order. Works on raw JSON, part
 * by part, so that a mistake in one place does not hide those in another.
 */
export function checkReferences(raw: unknown, parts: CaseParts): CaseProblem[] {
  const problems: CaseProblem[] = []
  const ids = new Map<IdList, Set<string>>()
  for (const { list, id, path } of idsOf(raw)) {
    const known = ids.get(list) ?? new Set()
    if (known.has(id)) problems.push(problem('duplicate', [...path, 'id'], { id: clip(id) }))
    ids.set(list, known.add(id))
  }
  ids.set('dutyGroups', new Set(parts.duties.map((duty) => duty.value.group)))
  for (const [list, id, path] of [...referencesOf(parts), ...headlineReferences(raw)]) {
    if (!exists(ids, list, id)) problems.push(problem('dangling', path, { id: clip(id) }))
  }
  for (const { path, value } of parts.questions) {
    const own = new Set(value.claims.map((claim) => claim.id))
    for (const [index, { claim }] of value.adopted.entries()) {
      if (!own.has(claim)) problems.push(problem('foreignClaim', [...path, 'adopted', index], { id: clip(claim) }))
    }
  }
  for (const { path, value } of parts.coverage) {
    for (const [index, stretch] of value.stretches.entries()) {
      const needsSource = stretch.state !== 'unknown' && stretch.inferred !== true
      if (needsSource && stretch.sources.length === 0) problems.push(problem('noSource', [...path, 'stretches', index]))
    }
  }
  return [...problems, ...checkTimes(parts, raw)]
}

const exists = (ids: Ids, list: IdList, id: string): boolean => ids.get(list)?.has(id) === true

type Reference = readonly [list: IdList, id: string, path: Path]

const each = (list: IdList, ids: readonly string[], path: Path): Reference[] =>
  ids.map((id, index) => [list, id, [...path, index]])
const maybe = (list: IdList, id: string | undefined, path: Path): Reference[] =>
  id === undefined ? [] : [[list, id, path]]

function* referencesOf(parts: CaseParts): Generator<Reference> {
  for (const { path, value } of parts.questions) {
    for (const [index, claim] of value.claims.entries()) {
      yield ['parties', claim.party, [...path, 'claims', index, 'party']]
      yield ['sources', claim.source, [...path, 'claims', index, 'source']]
    }
  }
  for (const { path, value } of [...parts.events, ...parts.counts, ...parts.duties]) {
    yield ['parties', value.party, [...path, 'party']]
  }
  const sourced = [parts.events, parts.phases, parts.counts, parts.duties, parts.evidence, parts.signingKeys].flat()
  for (const { path, value } of sourced) yield* each('sources', value.sources, [...path, 'sources'])
  for (const { path, value } of parts.phases) yield* maybe('pages', value.page, [...path, 'page'])
  for (const { path, value } of parts.pages) yield* maybe('counts', value.count, [...path, 'count'])
  for (const { path, value } of parts.counts) {
    yield* maybe('questions', value.question, [...path, 'question'])
    yield* maybe('counts', value.relation?.count, [...path, 'relation', 'count'])
    for (const [index, { count }] of (value.relations ?? []).entries()) {
      yield ['counts', count, [...path, 'relations', index, 'count']]
    }
  }
  for (const { path, value } of parts.coverage) {
    for (const [index, stretch] of value.stretches.entries()) {
      const at = [...path, 'stretches', index]
      yield* each('sources', stretch.sources, [...at, 'sources'])
      yield* maybe('questions', stretch.question, [...at, 'question'])
      for (const [place, { question }] of (stretch.means ?? []).entries()) {
        yield ['questions', question, [...at, 'means', place, 'question']]
      }
    }
  }
  for (const { path, value } of parts.signingKeys) {
    for (const [name, question] of Object.entries(value.questions ?? {})) {
      yield* maybe('questions', question, [...path, 'questions', name])
    }
  }
  for (const { path, value } of parts.extracts) {
    for (const [index, parameter] of value.parameters.entries()) {
      yield* each('sources', parameter.sources, [...path, 'parameters', index, 'sources'])
    }
    for (const [index, { page }] of value.totals.series.entries()) {
      if (page !== 'normal') yield ['pages', page, [...path, 'totals', 'series', index, 'page']]
    }
  }
}

function headlineReferences(raw: unknown): Reference[] {
  const read = caseSchema.pick({ headline: true }).strip().safeParse(raw)
  if (!read.success) return []
  const { probe, firstAccess, lastAccess, awareAt, duty }: Case['headline'] = read.data.headline
  return [
    ...maybe('questions', probe, ['headline', 'probe']),
    ['questions', firstAccess, ['headline', 'firstAccess']],
    ['questions', lastAccess, ['headline', 'lastAccess']],
    ['questions', awareAt, ['headline', 'awareAt']],
    ...maybe('dutyGroups', duty, ['headline', 'duty']),
  ]
}
