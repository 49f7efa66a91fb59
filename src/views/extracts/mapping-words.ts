import { type Language, translator } from '@/base/text'
import { reasonText } from '@/data/rejects'
import { type ColumnMapping, columnQuestions, mapperWords } from '@/data/table-columns'
import type { PreviewRow } from '@/data/use-mapping-preview'
import { text } from './mapper-text'

const DELIMITER = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' } as const
const QUOTE = { '"': 'double', "'": 'single', '': 'none' } as const

/** How the table is cut, in a sentence. */
export function layoutSaid({ layout }: Pick<ColumnMapping, 'layout'>, language: Language): string {
  const t = translator(text, language)
  const word = mapperWords(language)
  if (layout.type === 'parquet') return t('layoutParquet')
  if (layout.type === 'json') return t(layout.framing === 'lines' ? 'layoutLines' : 'layoutElements')
  const delimiter = word(`delimiter-${DELIMITER[layout.delimiter]}`)
  const quote = word(`quote-${QUOTE[layout.quote]}`)
  const names = layout.headerRecord === 0 ? t('layoutNoNames') : t('layoutNames', { n: layout.headerRecord })
  return t('layoutCsv', { delimiter, quote, names })
}

/** What still keeps the table from being read, as sentences; none where nothing does. */
export function missingSaid(mapping: ColumnMapping, preview: readonly PreviewRow[], language: Language): string[] {
  const t = translator(text, language)
  const word = mapperWords(language)
  const open = columnQuestions(mapping).map(({ target, ask }) => {
    if (ask === 'column' && mapping.kind === 'ledger' && target === 'token') return t('missingTokenOrKey')
    return t(`missing-${ask}`, { target: word(`target-${target}`) })
  })
  if (open.length > 0) return open
  if (preview.some(({ refused }) => refused === 'no-zone')) return [t('missingZone')]
  const [first] = preview
  if (first?.refused && preview.every(({ refused }) => refused !== null)) {
    return [t('missingRows', { reason: reasonText(first.refused, language) })]
  }
  return []
}
