import { type EpochMs, epochMs, type ZoneId } from '@/base/brand'
import { formatDateTime, formatNumber, zoneLabel } from '@/base/format'
import { type Language, translator } from '@/base/text'
import { visible } from '@/base/visible'
import { toIso } from '@/base/zoned'
import { filterWords } from '@/filter/filter-words'
import type { FilterTerm } from '@/filter/term'
import { writeFilter } from '@/filter/write-filter'
import type { ExhibitRef } from '@/investigation/state'
import { type Exhibit, type ExhibitFile, exhibitName, filesOfExhibit } from './exhibit'
import { text } from './exhibit-text'

/** Lists, lanes and the search ask for the same titles; of a thousand exhibits they take a tenth of a second. */
const titles = new WeakMap<Exhibit, { readonly key: string; readonly title: string }>()

/** What an exhibit is called where there is one line for it. Values from logs stand as text. */
export function exhibitTitle(exhibit: Exhibit, zone: ZoneId, lang: Language): string {
  const key = `${lang} ${zone}`
  const known = titles.get(exhibit)
  if (known?.key === key) return known.title
  const title = titleOf(exhibit, zone, lang)
  titles.set(exhibit, { key, title })
  return title
}

function titleOf(exhibit: Exhibit, zone: ZoneId, lang: Language): string {
  const t = translator(text, lang)
  if (exhibit.kind === 'row') {
    return t('row', { line: formatNumber(exhibit.line, lang), file: fileName(exhibit.file) })
  }
  const { rows, query } = exhibit
  const values = {
    ...ends(query.window, zone, lang),
    ...(exhibit.kind === 'value' ? { value: valueTitle(exhibit.value, lang) } : {}),
  }
  return rows === null
    ? t(`${exhibit.kind}Uncounted`, values)
    : t(exhibit.kind, { ...values, count: rows, rows: formatNumber(rows, lang) })
}

/** The same of one that only a link tells. */
export function linkedTitle(ref: ExhibitRef, zone: ZoneId, lang: Language): string {
  const t = translator(text, lang)
  switch (ref.kind) {
    case 'row':
      return t('linkedRow', { line: formatNumber(ref.line, lang), file: ref.file })
    case 'range':
      return t('linkedRange', ends(ref.window, zone, lang))
    case 'value':
      return t('linkedValue', { ...ends(ref.window, zone, lang), value: valueTitle(ref.value, lang) })
  }
}

function valueTitle(term: FilterTerm, lang: Language): string {
  const { field, values } = filterWords(term, lang)
  return `${field} ${values}`
}

/** `access.log`, `logs.zip › edge/access.log`. */
export const fileName = ({ name, member }: ExhibitFile): string =>
  visible(member === null ? name : `${name} › ${member}`)

function ends({ from, to }: { from: EpochMs; to: EpochMs }, zone: ZoneId, lang: Language) {
  const at = (instant: EpochMs): string => formatDateTime(instant, zone, lang, 'medium')
  return { from: at(from), to: at(to) }
}

/** `SIMULATED, one row for 1,000 accesses`; null where nothing of it is. */
export function simulatedWords(exhibit: Exhibit, lang: Language): string | null {
  const t = translator(text, lang)
  const scales = new Set(
    filesOfExhibit(exhibit)
      .filter(({ simulated }) => simulated)
      .map(({ scale }) => scale),
  )
  const [scale, ...others] = scales
  if (scale === undefined) return null
  return others.length === 0 && scale !== 1 ? t('simulatedScale', { scale: formatNumber(scale, lang) }) : t('simulated')
}

/** Everything about an exhibit as lines of text, to be put into a letter or a file of one's own. */
export function exhibitText(exhibit: Exhibit, zone: ZoneId, lang: Language): string {
  const t = translator(text, lang)
  const { query, note, pinnedAt } = exhibit
  const or = (value: string | null): string => value ?? t('unknown')
  const simulated = simulatedWords(exhibit, lang)
  const lines: (readonly [string, string])[] = []
  for (const file of filesOfExhibit(exhibit)) {
    lines.push([t('file'), fileName(file)], [t('fileHash'), or(file.sha256)])
    if (file.contentSha256 !== file.sha256) lines.push([t('contentHash'), or(file.contentSha256)])
  }
  if (exhibit.kind === 'row') {
    lines.push(
      [t('line'), String(exhibit.line)],
      [t('byte'), String(exhibit.offset)],
      [t('length'), or(exhibit.length === null ? null : String(exhibit.length))],
      [t('lineHash'), or(exhibit.lineSha256)],
      [t('time'), toIso(exhibit.time, zone)],
    )
  } else {
    const { rows, of } = exhibit
    if (exhibit.kind === 'value') lines.push([t('value'), writeFilter([exhibit.value])])
    const counted =
      rows === null || of === null ? null : t('rowsOf', { rows: formatNumber(rows, lang), of: formatNumber(of, lang) })
    lines.push([t('rows'), or(counted)])
  }
  lines.push(
    [t('window'), `${toIso(query.window.from, zone)} – ${toIso(query.window.to, zone)}`],
    [t('filter'), query.filter.length === 0 ? t('noFilter') : writeFilter(query.filter)],
    [t('zone'), zoneLabel(query.zone, query.window.from, lang)],
    [t('pinnedAt'), toIso(epochMs(pinnedAt), zone)],
    [t('caseFile'), `${exhibit.case.id}, SHA-256 ${exhibit.case.sha256}`],
  )
  if (note !== '') lines.push([t('note'), note])
  const title = `${exhibitName(exhibit.number)} ${exhibitTitle(exhibit, zone, lang)}`
  return [
    simulated === null ? title : `${title} (${simulated})`,
    ...lines.map(([name, value]) => `${name}: ${visible(value)}`),
  ].join('\n')
}

/** All of them, one after the other. */
export const exhibitsText = (exhibits: readonly Exhibit[], zone: ZoneId, lang: Language): string =>
  exhibits.map((exhibit) => exhibitText(exhibit, zone, lang)).join('\n\n')
