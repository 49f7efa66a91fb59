import type { ZoneId } from '@/base/brand'
import { local } from '@/case/local'
import type { QuestionView } from '@/case/question-view'
import { text as caseText } from '@/case/text'
import { type DataColumn, DataTable } from '@/ui/DataTable'
import { DoubtMark } from '@/ui/marks'
import { useLanguage, useText } from '@/ui/use-text'
import { answerOf } from './claim-answer'
import { text } from './text'

export interface QuestionListProps {
  readonly caption: string
  readonly views: readonly QuestionView[]
  readonly zone: ZoneId
  readonly onOpen: (questionId: string) => void
}

/** Questions of one category: the question, how it stands, the answer used, how many claims. */
export function QuestionList({ caption, views, zone, onOpen }: QuestionListProps) {
  const t = useText(text)
  const words = useText(caseText)
  const language = useLanguage()
  const doubt = {
    contested: 'contested',
    superseded: 'superseded',
    agreed: 'undisputed',
    'single-source': 'undisputed',
  } as const
  const columns: DataColumn<QuestionView>[] = [
    {
      id: 'question',
      header: t('question'),
      rowHeader: true,
      width: 'w-[44%]',
      text: ({ question }) => local(question.text, language),
      cell: ({ question }) => (
        <button
          type="button"
          aria-haspopup="dialog"
          onClick={() => onOpen(question.id)}
          className="touch text-start text-ink underline decoration-line2 underline-offset-2 hover:decoration-ink"
        >
          {local(question.text, language)}
        </button>
      ),
    },
    {
      id: 'status',
      header: t('doubt'),
      width: 'w-[14%]',
      text: ({ status }) => words(`status${status}`),
      cell: ({ status }) => (
        <span className="inline-flex items-baseline gap-1.5 whitespace-nowrap text-ink2">
          <DoubtMark doubt={doubt[status]} size={10} silent />
          {words(`status${status}`)}
        </span>
      ),
    },
    {
      id: 'answer',
      header: t('answer'),
      width: 'w-[34%]',
      text: ({ adopted }) => (adopted ? answerOf(adopted, zone, language) : t('unsettled')),
      cell: ({ adopted }) =>
        adopted ? (
          <span lang={adopted.when || adopted.quantity ? undefined : 'en'}>{answerOf(adopted, zone, language)}</span>
        ) : (
          <span className="text-ink3">{t('unsettled')}</span>
        ),
    },
    { id: 'number', header: t('number'), align: 'end', text: ({ question }) => String(question.claims.length) },
  ]
  return (
    <DataTable caption={caption} columns={columns} rows={views} keyOf={({ question }) => question.id} showCaption />
  )
}
