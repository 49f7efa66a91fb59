import { translator } from '@/base/text'
import type { ReportContext } from './context'
import { text } from './evidence-text'
import { faint, plain, strong } from './inline'
import type { Block } from './report'

/** What there is to examine, what is gone, and what is disputed. */
export function evidenceBlocks(context: ReportContext): Block[] {
  const t = translator(text, context.language)
  const { words } = context
  const items = context.case.evidence
  if (items.length === 0) return [{ kind: 'paragraph', text: [plain(t('noEvidence'))] }]
  return [
    {
      kind: 'table',
      id: 'evidence',
      caption: context.t('evidence'),
      columns: [
        { id: 'what', title: t('item') },
        { id: 'size', title: t('size'), share: 17 },
        { id: 'covers', title: t('covers'), share: 19 },
        { id: 'status', title: t('status'), share: 11 },
        { id: 'source', title: context.t('source'), share: 10, align: 'end' },
      ],
      rows: items.map((item) => ({
        id: item.id,
        cells: [
          [
            strong(context.local(item.what)),
            ...(item.note === undefined || context.language === 'ko' ? [] : [plain(' '), faint(item.note)]),
          ],
          [item.size === undefined ? faint(t('notStated')) : plain(item.size)],
          [item.coverage === undefined ? faint(t('notStated')) : plain(context.when(item.coverage))],
          [
            ...(item.status === 'deleted'
              ? [{ kind: 'mark' as const, mark: 'gone' as const, label: '' }, plain(' ')]
              : []),
            ...(item.status === 'disputed'
              ? [{ kind: 'mark' as const, mark: 'contested' as const, label: '' }, plain(' ')]
              : []),
            item.status === 'available' ? plain(words('evidenceavailable')) : strong(words(`evidence${item.status}`)),
          ],
          context.cite(item.sources),
        ],
      })),
    },
  ]
}
