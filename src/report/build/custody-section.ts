import { formatDateTime } from '@/base/format'
import { translator } from '@/base/text'
import { visible } from '@/base/visible'
import { filesOfExhibit } from '@/data/exhibits/exhibit'
import type { CustodyField } from '@/data/report-details-record'
import type { ReportContext } from './context'
import { type CustodyItem, custodyItems } from './custody-items'
import { text } from './custody-words'
import { fieldBlocks } from './field-section'
import { code, faint, plain, strong } from './inline'
import { byInvestigator } from './investigator-words'
import type { Block, Inline, Row } from './report'

/** Who had each item, when, how it came there, and by which hash it is the same: as far as anybody says. */
export function custodyBlocks(context: ReportContext): Block[] {
  const t = translator(text, context.language)
  const items = custodyItems(context.case, context.logs, context.exhibits, context.language)
  const told = items.filter((item) => item.kind !== 'evidence' || FIELDS.some((field) => entered(context, item, field)))
  const silent = items.filter((item) => !told.includes(item))
  return [
    ...fieldBlocks(context, 'custody'),
    { kind: 'heading', id: 'custody-items', text: t('items') },
    { kind: 'paragraph', text: [plain(t('intro'))] },
    ...(told.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            id: 'custody-items',
            caption: t('items'),
            columns: [
              { id: 'item', title: t('item'), share: 24 },
              { id: 'collected', title: t('collected') },
              { id: 'hash', title: t('hash'), share: 30 },
              { id: 'kept', title: t('kept'), share: 22 },
            ],
            rows: told.map((item) => rowOf(context, item)),
          },
        ]),
    ...(silent.length === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            note: true as const,
            text: [
              plain(
                t('unstated', {
                  items: silent.map(({ name }) => name).join('; '),
                  section: context.numberOf('evidence'),
                }),
              ),
              ...context.cite(silent.flatMap((item) => (item.kind === 'evidence' ? item.sources : []))),
            ],
          },
        ]),
  ]
}

const FIELDS: readonly CustodyField[] = ['collector', 'collectedAt', 'how', 'storage', 'hash', 'transfers']

function entered({ details }: ReportContext, { key }: CustodyItem, field: CustodyField): string | null {
  const said = Object.hasOwn(details.custody, key) ? details.custody[key]?.[field]?.trim() : undefined
  return said === undefined || said === '' ? null : visible(said)
}

function rowOf(context: ReportContext, item: CustodyItem): Row {
  const isEntered = FIELDS.some((field) => entered(context, item, field))
  return {
    id: item.key,
    cells: [
      [
        strong(item.name),
        ...(item.kind === 'evidence' ? context.cite(item.sources) : []),
        ...(isEntered ? [plain(' '), byInvestigator(context.language)] : []),
      ],
      [...said(context, item, ['collector', 'collectedAt', 'how']), ...pinned(context, item)],
      hashesOf(context, item),
      said(context, item, ['storage', 'transfers']),
    ],
  }
}

/** Each with its name, also where it is not stated; where none is, that is said once. */
function said(context: ReportContext, item: CustodyItem, fields: readonly Exclude<CustodyField, 'hash'>[]): Inline {
  const t = translator(text, context.language)
  const answers = fields.map((field) => ({ field, answer: entered(context, item, field) }))
  if (answers.every(({ answer }) => answer === null)) return [faint(t('notStated'))]
  return answers.flatMap(({ field, answer }, index) => [
    ...(index === 0 ? [] : [plain('; ')]),
    faint(`${t(field)} `),
    answer === null ? faint(t('notStated')) : plain(answer),
  ])
}

function pinned({ language, investigation }: ReportContext, item: CustodyItem): Inline {
  if (item.kind !== 'exhibit') return []
  const at = formatDateTime(item.exhibit.pinnedAt, investigation.zone, language, 'medium')
  return [plain('; '), plain(translator(text, language)('pinned', { at }))]
}

/** What was computed here, and beside it what the investigator was given: the two may differ, and a reader has to see it. */
function hashesOf(context: ReportContext, item: CustodyItem): Inline {
  const t = translator(text, context.language)
  const given = entered(context, item, 'hash')
  const known = computed(item)
  const pieces: Inline[] = [
    ...known.map(({ of, hash }): Inline => [plain('SHA-256 '), faint(`${t(of)} `), code(hash)]),
    ...(given === null ? [] : [[code(given)]]),
  ]
  if (pieces.length === 0) return [faint(t('notStated'))]
  return pieces.flatMap((piece, index) => (index === 0 ? piece : [plain('; '), ...piece]))
}

function computed(item: CustodyItem): { readonly of: 'readHere' | 'lineHash' | 'fileHash'; readonly hash: string }[] {
  if (item.kind === 'evidence') return []
  if (item.kind === 'log') return [{ of: 'readHere', hash: item.log.sha256 }]
  const { exhibit } = item
  const files = filesOfExhibit(exhibit).flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256]))
  return [
    ...(exhibit.kind === 'row' && exhibit.lineSha256 !== null
      ? [{ of: 'lineHash' as const, hash: exhibit.lineSha256 }]
      : []),
    // Of more files than one, section Exhibits has all hashes.
    ...files.slice(0, 1).map((hash) => ({ of: 'fileHash' as const, hash })),
  ]
}
