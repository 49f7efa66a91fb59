import { type Case, caseSchema } from './schema'

/** The lists of a case, each element with its place, so that what can be read is checked even where the rest cannot. */
const LISTS = [
  'parties',
  'sources',
  'questions',
  'phases',
  'events',
  'counts',
  'duties',
  'evidence',
  'coverage',
  'signingKeys',
  'pages',
  'extracts',
] as const
export type ListName = (typeof LISTS)[number]

export interface Placed<T> {
  readonly path: readonly PropertyKey[]
  readonly value: T
}
export type CaseParts = { readonly [K in ListName]: readonly Placed<Case[K][number]>[] }

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listOf = (raw: unknown, name: string): readonly unknown[] => {
  const list = isRecord(raw) ? raw[name] : undefined
  return Array.isArray(list) ? list : []
}

function readList<K extends ListName>(raw: unknown, name: K): Placed<Case[K][number]>[] {
  const { element } = caseSchema.shape[name]
  return listOf(raw, name).flatMap((item, index) => {
    const read = element.safeParse(item)
    return read.success ? [{ path: [name, index], value: read.data as Case[K][number] }] : []
  })
}

/** The elements of raw JSON that fit the schema by themselves. */
export const readParts = (raw: unknown): CaseParts => ({
  parties: readList(raw, 'parties'),
  sources: readList(raw, 'sources'),
  questions: readList(raw, 'questions'),
  phases: readList(raw, 'phases'),
  events: readList(raw, 'events'),
  counts: readList(raw, 'counts'),
  duties: readList(raw, 'duties'),
  evidence: readList(raw, 'evidence'),
  coverage: readList(raw, 'coverage'),
  signingKeys: readList(raw, 'signingKeys'),
  pages: readList(raw, 'pages'),
  extracts: readList(raw, 'extracts'),
})

const place = <T>(name: ListName, list: readonly T[]): Placed<T>[] =>
  list.map((value, index) => ({ path: [name, index], value }))

/** The elements of a case that fits the schema as a whole. */
export const partsOf = (incident: Case): CaseParts => ({
  parties: place('parties', incident.parties),
  sources: place('sources', incident.sources),
  questions: place('questions', incident.questions),
  phases: place('phases', incident.phases),
  events: place('events', incident.events),
  counts: place('counts', incident.counts),
  duties: place('duties', incident.duties),
  evidence: place('evidence', incident.evidence),
  coverage: place('coverage', incident.coverage),
  signingKeys: place('signingKeys', incident.signingKeys),
  pages: place('pages', incident.pages),
  extracts: place('extracts', incident.extracts),
})

/** Every id in the raw JSON with its place, also those of elements that cannot be read: they exist all the same. */
export function* idsOf(
  raw: unknown,
): Generator<{ list: ListName | 'claims'; id: string; path: readonly PropertyKey[] }> {
  for (const list of LISTS) {
    for (const [index, item] of listOf(raw, list).entries()) {
      if (isRecord(item) && typeof item.id === 'string') yield { list, id: item.id, path: [list, index] }
      if (list !== 'questions') continue
      for (const [place, claim] of listOf(item, 'claims').entries()) {
        const path = [list, index, 'claims', place]
        if (isRecord(claim) && typeof claim.id === 'string') yield { list: 'claims', id: claim.id, path }
      }
    }
  }
}
