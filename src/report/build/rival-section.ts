import { translator } from '@/base/text'
import { type QuestionView, viewQuestions } from '@/case/question-view'
import type { Question } from '@/case/schema'
import type { ReportContext } from './context'
import { type FoldedClaim, foldClaims } from './fold-claims'
import { faint, plain, strong } from './inline'
import type { Block, Column, Inline, Row } from './report'
import { text } from './rival-text'

/** Who answered what and when; the questions of the headline and of scale with every claim, and all that are contested. */
export function rivalBlocks(context: ReportContext): Block[] {
  const t = translator(text, context.language)
  const views = viewQuestions(context.case)
  const full = views.filter((view) => view.question.category === 'scale' || isHeadline(context, view.question))
  const contested = views.filter((view) => !full.includes(view) && view.status === 'contested')
  const settled = views.filter((view) => !full.includes(view) && view.status !== 'contested')
  return [
    { kind: 'paragraph', text: [plain(t('rivalIntro'))] },
    table(
      context,
      'rivals',
      context.t('rivals'),
      orderOf(context, full).flatMap((view) => rowsOf(context, view, true)),
    ),
    ...(contested.length === 0
      ? []
      : [
          { kind: 'heading' as const, id: 'rivals-other', text: t('rivalsOther') },
          table(
            context,
            'rivals-other',
            t('rivalsOther'),
            contested.flatMap((view) => rowsOf(context, view, false)),
          ),
        ]),
    ...(settled.length === 0
      ? []
      : [
          { kind: 'heading' as const, id: 'settled', text: t('settled') },
          table(
            context,
            'settled',
            t('settled'),
            settled.flatMap((view) => rowsOf(context, view, false)),
          ),
        ]),
  ]
}

const headlineIds = ({ full }: ReportContext): string[] =>
  [full.headline.probe, full.headline.firstAccess, full.headline.lastAccess, full.headline.awareAt].filter(
    (id) => id !== undefined,
  )
const isHeadline = (context: ReportContext, question: Question): boolean => headlineIds(context).includes(question.id)

/** The questions the headline rests on come first, in the order of the story. */
function orderOf(context: ReportContext, views: readonly QuestionView[]): QuestionView[] {
  const ids = headlineIds(context)
  const rank = (view: QuestionView): number => {
    const index = ids.indexOf(view.question.id)
    return index < 0 ? ids.length : index
  }
  return [...views].sort((a, b) => rank(a) - rank(b))
}

function table(context: ReportContext, id: string, caption: string, rows: readonly Row[]): Block {
  const t = translator(text, context.language)
  const columns: Column[] = [
    { id: 'question', title: t('question'), share: 21 },
    { id: 'answer', title: t('answer') },
    { id: 'by', title: t('claimedBy'), share: 20 },
    { id: 'on', title: t('claimedOn'), share: 12, nowrap: true },
    { id: 'source', title: context.t('source'), share: 7, align: 'end' },
  ]
  return { kind: 'table', id, caption, columns, rows }
}

function rowsOf(context: ReportContext, view: QuestionView, whole: boolean): Row[] {
  return foldClaims(context, view).map((folded, index) => ({
    id: folded.claim.id,
    starts: index === 0,
    cells: [
      index === 0
        ? [strong(context.local(view.question.text)), plain(' '), faint(context.words(`status${view.status}`))]
        : [],
      answerOf(context, view, folded, whole),
      [plain(context.party(folded.claim.party))],
      [plain(context.day(folded.claim.assertedAt))],
      context.cite(folded.own),
    ],
  }))
}

function answerOf(context: ReportContext, view: QuestionView, folded: FoldedClaim, whole: boolean): Inline {
  const { words, language } = context
  const t = translator(text, language)
  const { claim } = folded
  const standing = view.standing.get(claim.id) ?? 'undisputed'
  // Claims are kept in English; on a Korean sheet the number or date says it already.
  const told = whole && language === 'en' ? [plain(' '), faint(claim.text)] : []
  return [
    { kind: 'mark', mark: standing, label: words(`standing${standing}`) },
    plain('\u00a0'),
    folded.adopted
      ? strong(
          `${context.answer(claim)} ${t(view.by === 'investigator' || view.by === 'link' ? `adoptedBy${view.by}` : 'adopted')}`,
        )
      : plain(context.answer(claim)),
    ...(standing === 'outlier' ? [plain(' '), faint(t('outlierNote'))] : []),
    ...told,
    ...(folded.adopted && view.by === 'investigator' && view.reason !== null
      ? [plain(' '), faint(t('adoptedReason', { reason: context.local(view.reason) }))]
      : []),
    ...(folded.press.length === 0 ? [] : [plain(' '), faint(t('pressToo')), ...context.cite(folded.press)]),
  ]
}
