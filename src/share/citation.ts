import type { EpochMs, IsoDay, Sha256, ZoneId } from '@/base/brand'
import { formatDateTime, formatDay, formatIsoDay, zoneLabel } from '@/base/format'
import type { Span } from '@/base/span'
import { type Language, translator } from '@/base/text'
import { VERSION } from '@/base/version'
import { visible } from '@/base/visible'
import { dayOf } from '@/base/zoned'
import { text } from './citation-text'

/** How a view is cited: in plain words, for BibTeX, or as CSL-JSON for reference managers. */
export const CITATIONS = ['plain', 'bibtex', 'csl'] as const
export type Citation = (typeof CITATIONS)[number]

export interface Cited {
  readonly caseId: string
  /** In the language of the citation. */
  readonly title: string
  readonly page: '' | '/log' | '/claims' | '/sources' | '/report'
  readonly compiled: IsoDay
  readonly known: IsoDay
  readonly window: Span
  readonly zone: ZoneId
  readonly sha256: Sha256
  readonly simulated: boolean
  /** Answers adopted over the case file. */
  readonly adoptions: number
  readonly address: string
  readonly accessed: EpochMs
  readonly language: Language
}

export function citation(cited: Cited, as: Citation): string {
  const one = { ...cited, title: visible(cited.title) }
  return as === 'plain' ? plain(one) : as === 'bibtex' ? bibTex(one) : cslJson(one)
}

function plain(cited: Cited): string {
  const t = translator(text, cited.language)
  return t('plain', {
    ...wordsOf(cited),
    note: noteOf(cited),
    compiled: formatIsoDay(cited.compiled, cited.language, 'long'),
    accessed: formatDay(cited.accessed, cited.zone, cited.language, 'long'),
    build: VERSION,
    address: cited.address,
  })
}

/** What is shown of it, in sentences. */
function noteOf(cited: Cited): string {
  const t = translator(text, cited.language)
  return [
    t('note', wordsOf(cited)),
    ...(cited.adoptions > 0 ? [t('adopted', { count: cited.adoptions })] : []),
    ...(cited.simulated ? [t('simulated')] : []),
  ].join(' ')
}

function wordsOf(cited: Cited) {
  const { language, zone, window } = cited
  const t = translator(text, language)
  return {
    title: cited.title,
    id: cited.caseId,
    page: t(`page${cited.page}`),
    from: formatDateTime(window.from, zone, language, 'medium'),
    to: formatDateTime(window.to, zone, language, 'medium'),
    zone: zoneLabel(zone, window.from, language),
    known: formatIsoDay(cited.known, language, 'long'),
    hash: cited.sha256,
  }
}

function bibTex(cited: Cited): string {
  const { language, caseId, sha256, address, compiled } = cited
  const fields: readonly (readonly [string, string])[] = [
    ['title', `{${escaped(cited.title)}}`],
    ['howpublished', escaped(`Dwell ${VERSION}, ${translator(text, language)('file', { id: caseId, hash: sha256 })}`)],
    ['year', compiled.slice(0, 4)],
    ['month', String(Number(compiled.slice(5, 7)))],
    ['note', escaped(noteOf(cited))],
    // Verbatim, as the package url reads it; braces would end it.
    ['url', address.replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll('\\', '%5C')],
    ['urldate', dayOf(cited.accessed, cited.zone)],
    ['language', language === 'ko' ? 'korean' : 'english'],
  ]
  const key = `${caseId.replace(/[^a-z0-9-]/g, '-')}-${sha256.slice(0, 8)}`
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},`).join('\n')}\n}\n`
}

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}
/** The ten characters that TeX reads as commands. */
const escaped = (said: string): string => said.replace(/[\\{}$&#%_~^]/g, (char) => COMMANDS[char] ?? `\\${char}`)

function cslJson(cited: Cited): string {
  const { language, caseId, sha256, address, compiled } = cited
  const item = {
    id: `${caseId}-${sha256.slice(0, 8)}`,
    type: 'dataset',
    title: cited.title,
    'container-title': `Dwell ${VERSION}`,
    version: `SHA-256 ${sha256}`,
    issued: { 'date-parts': [partsOf(compiled)] },
    accessed: { 'date-parts': [partsOf(dayOf(cited.accessed, cited.zone))] },
    URL: address,
    note: noteOf(cited),
    language,
  }
  return `${JSON.stringify([item], null, 2)}\n`
}

const partsOf = (day: IsoDay): number[] => day.split('-').map(Number)
