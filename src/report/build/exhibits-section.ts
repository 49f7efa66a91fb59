import type { EpochMs, Sha256 } from '@/base/brand'
import { formatDateTime, formatNumber, zoneLabel } from '@/base/format'
import { translator } from '@/base/text'
import { visible } from '@/base/visible'
import { type Exhibit, exhibitName, filesOfExhibit } from '@/data/exhibits/exhibit'
import { text as exhibitText } from '@/data/exhibits/exhibit-text'
import { fileName, simulatedWords } from '@/data/exhibits/exhibit-words'
import type { Filter } from '@/filter/term'
import type { ExhibitRef } from '@/investigation/state'
import type { ReportContext } from './context'
import { text } from './exhibit-words'
import { filterText, hasIdentifying } from './filter-text'
import { code, faint, plain, strong } from './inline'
import type { Block, Inline, Row, Segment } from './report'
import type { ReportNumber } from './report-number'

/** What an exhibit asks, as a filter. */
const filterOf = (exhibit: Exhibit): Filter =>
  exhibit.kind === 'value' ? [exhibit.value, ...exhibit.query.filter] : exhibit.query.filter
const filterOfRef = (ref: ExhibitRef): Filter =>
  ref.kind === 'row' ? [] : ref.kind === 'value' ? [ref.value, ...ref.where] : ref.where

/** Whether anything of the exhibits is withheld on paper by default. */
const withholds = (exhibits: readonly Exhibit[], linked: readonly ExhibitRef[]): boolean =>
  exhibits.some((exhibit) => hasIdentifying(filterOf(exhibit))) ||
  linked.some((ref) => hasIdentifying(filterOfRef(ref)))

/** What was pinned to the case, each with the way back to the bytes it rests on. */
export function exhibitBlocks(context: ReportContext): Block[] {
  const { exhibits, linkedExhibits, showIdentifying, language } = context
  const t = translator(text, language)
  const count = exhibits.length + linkedExhibits.length
  if (count === 0) return [{ kind: 'paragraph', text: [plain(t('none'))] }]
  tellPlace(context, 'exhibits:count', t('number'), { unit: 'exhibits', value: count })
  const intro = [
    t('intro', { count }),
    ...(!showIdentifying && withholds(exhibits, linkedExhibits) ? [t('redacted')] : []),
    ...(linkedExhibits.length > 0 ? [t('linked')] : []),
  ]
  return [
    { kind: 'paragraph', text: [plain(intro.join(' '))] },
    {
      kind: 'table',
      id: 'exhibits',
      caption: context.t('exhibits'),
      columns: [
        { id: 'number', title: t('number'), share: 8 },
        { id: 'part', title: t('part'), share: 26 },
        { id: 'value', title: t('said') },
      ],
      rows: [
        ...exhibits.flatMap((exhibit) => keptRows(context, exhibit)),
        ...linkedExhibits.flatMap((ref) => linkedRows(context, ref)),
      ],
    },
  ]
}

type Fact = readonly [name: string, value: Inline]

/** A file is named with its hash; of more than these, how many there are. */
const MOST_FILES = 12

function keptRows(context: ReportContext, exhibit: Exhibit): Row[] {
  const { language, investigation } = context
  const t = translator(text, language)
  const n = (value: number): string => formatNumber(value, language)
  const at = (instant: EpochMs): string => formatDateTime(instant, investigation.zone, language, 'medium')
  const hash = (value: string | null): Segment => (value === null ? strong(t('unknown')) : code(value))
  const simulated = simulatedWords(exhibit, language)
  const files = filesOfExhibit(exhibit)
  const facts: Fact[] = [
    [
      translator(exhibitText, language)(`kind${exhibit.kind}`),
      [strong(titleOf(context, exhibit)), ...(simulated === null ? [] : [plain(' '), strong(`≈ ${simulated}`)])],
    ],
    ...files
      .slice(0, MOST_FILES)
      .flatMap((file): Fact[] => [
        [t('fileWith', { file: fileName(file) }), [hash(file.sha256)]],
        ...(file.contentSha256 === file.sha256
          ? []
          : [[t('contentWith', { file: fileName(file) }), [hash(file.contentSha256)]] as const]),
      ]),
    ...(files.length > MOST_FILES
      ? [['', [faint(t('moreFiles', { count: files.length - MOST_FILES }))]] as const]
      : []),
  ]
  if (exhibit.kind === 'row') {
    const { line, offset, length } = exhibit
    const place = placeOf(context, exhibit.number, { line, offset, length }, exhibit.file.sha256)
    facts.push(
      [t('place'), [plain(length === null ? t('placeUnknown', place) : t('placeValue', place))]],
      [t('line'), [hash(exhibit.lineSha256)]],
    )
  } else {
    const { rows, of } = exhibit
    const counted = rows === null || of === null ? null : t('countedValue', { rows: n(rows), of: n(of) })
    facts.push([t('counted'), [counted === null ? strong(t('unknown')) : plain(counted)]])
  }
  const { window, zone } = exhibit.query
  const query = { from: at(window.from), to: at(window.to), zone: zoneLabel(zone, window.from, language) }
  facts.push(
    [t('found'), [...filterWords(context, filterOf(exhibit)), plain(`; ${t('query', query)}`)]],
    [t('pinned'), [plain(`${t('pinnedValue', { at: at(exhibit.pinnedAt) })} `), code(exhibit.case.sha256)]],
    ...(exhibit.note === '' ? [] : [[t('note'), [plain(visible(exhibit.note))]] as const]),
  )
  return rowsOf(exhibit.id, exhibit.number, facts)
}

function linkedRows(context: ReportContext, ref: ExhibitRef): Row[] {
  const { language, investigation } = context
  const t = translator(text, language)
  const kind = translator(exhibitText, language)(`kind${ref.kind}`)
  const own: Fact = [kind, [strong(t('fromLink'))]]
  if (ref.kind === 'row') {
    const place = placeOf(context, ref.number, { line: ref.line, offset: ref.offset, length: null }, null)
    return rowsOf(`link-${ref.number}`, ref.number, [
      own,
      [t('fileBegins'), [code(`${ref.file}…`)]],
      [t('place'), [plain(t('placeLinked', place))]],
    ])
  }
  const { zone } = investigation
  const at = (instant: EpochMs): string => formatDateTime(instant, zone, language, 'medium')
  const { from, to } = ref.window
  const query = { from: at(from), to: at(to), zone: zoneLabel(zone, from, language) }
  return rowsOf(`link-${ref.number}`, ref.number, [
    own,
    [t('found'), [...filterWords(context, filterOfRef(ref)), plain(`; ${t('query', query)}`)]],
  ])
}

type Counted = Pick<ReportNumber, 'unit'> & { readonly value: number; readonly file?: Sha256 | null }

const tellPlace = (context: ReportContext, id: string, label: string, { unit, value, file }: Counted): string =>
  context.tell({
    ...{ id, section: 'exhibits', label, text: formatNumber(value, context.language), value, unit },
    ...{ precision: 'exact', basis: file ? 'counted' : 'entered', adoptedBy: 'investigator' },
    query: file ? { filter: '', window: null, zone: context.investigation.zone, files: [file] } : null,
  })

/** Where a line lies in its file. */
function placeOf(
  context: ReportContext,
  number: number,
  { line, offset, length }: { readonly line: number; readonly offset: number; readonly length: number | null },
  file: Sha256 | null,
): { readonly line: string; readonly offset: string; readonly length: string } {
  const part = (id: string, value: number, unit: 'lines' | 'bytes'): string =>
    tellPlace(context, `exhibit:${number}:${id}`, exhibitName(number), { unit, value, file })
  return {
    line: part('line', line, 'lines'),
    offset: part('offset', offset, 'bytes'),
    length: length === null ? '' : part('length', length, 'bytes'),
  }
}

function titleOf({ language, investigation }: ReportContext, exhibit: Exhibit): string {
  const t = translator(exhibitText, language)
  const at = (instant: EpochMs): string => formatDateTime(instant, investigation.zone, language, 'medium')
  if (exhibit.kind === 'row') {
    const line = formatNumber(exhibit.line, language)
    return `${t('row', { line, file: fileName(exhibit.file) })}, ${at(exhibit.time)}`
  }
  const { from, to } = exhibit.query.window
  const ends = { from: at(from), to: at(to) }
  if (exhibit.rows === null) return t('rangeUncounted', ends)
  return t('range', { ...ends, count: exhibit.rows, rows: formatNumber(exhibit.rows, language) })
}

function filterWords({ language, showIdentifying }: ReportContext, filter: Filter): Inline {
  const t = translator(text, language)
  return filter.length === 0 ? [plain(t('everything'))] : filterText(filter, showIdentifying, language)
}

const rowsOf = (id: string, number: number, facts: readonly Fact[]): Row[] =>
  facts.map(([name, value], index) => ({
    id: `${id}-${index}`,
    ...(index === 0 ? { starts: true } : {}),
    cells: [index === 0 ? [strong(exhibitName(number))] : [], [faint(name)], value],
  }))
