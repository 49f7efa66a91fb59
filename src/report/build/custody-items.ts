import { type Language, translator } from '@/base/text'
import { visible } from '@/base/visible'
import { local } from '@/case/local'
import type { Case } from '@/case/schema'
import { type Exhibit, exhibitName } from '@/data/exhibits/exhibit'
import { custodyKey } from '@/data/report-details-record'
import { text } from './custody-words'
import type { ReadLog } from './report'

/** Something whose custody can be told. */
export type CustodyItem = { readonly key: string; readonly name: string } & (
  | { readonly kind: 'evidence'; readonly sources: readonly string[] }
  | { readonly kind: 'log'; readonly log: ReadLog }
  | { readonly kind: 'exhibit'; readonly exhibit: Exhibit }
)

/** Items of evidence in the order of the case file, then logs read, then exhibits. A log read twice is one item. */
export function custodyItems(
  incident: Case,
  logs: readonly ReadLog[],
  exhibits: readonly Exhibit[],
  language: Language,
): CustodyItem[] {
  const t = translator(text, language)
  const once = logs.filter(({ sha256 }, at) => logs.findIndex((log) => log.sha256 === sha256) === at)
  return [
    ...incident.evidence.map(
      ({ id, what, sources }): CustodyItem => ({
        ...{ key: custodyKey('evidence', id), name: local(what, language) },
        ...{ kind: 'evidence', sources },
      }),
    ),
    ...once.map(
      (log): CustodyItem => ({
        ...{ key: custodyKey('log', log.sha256), name: t('log', { name: visible(log.name) }), kind: 'log', log },
      }),
    ),
    ...exhibits.map(
      (exhibit): CustodyItem => ({
        ...{ key: custodyKey('exhibit', exhibit.id), name: t('exhibit', { name: exhibitName(exhibit.number) }) },
        ...{ kind: 'exhibit', exhibit },
      }),
    ),
  ]
}
