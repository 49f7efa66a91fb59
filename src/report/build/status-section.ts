import type { IsoDay } from '@/base/brand'
import { formatNumber } from '@/base/format'
import { translator } from '@/base/text'
import { knownStep } from '@/case/known-step'
import type { Claim } from '@/case/schema'
import type { ReportContext } from './context'
import { fieldBlocks } from './field-section'
import { text } from './field-words'
import { faint, plain, strong } from './inline'
import type { Block, Inline } from './report'

/** Which report this is and, of a follow-up, what changed since the one before it. */
export function statusBlocks(context: ReportContext): Block[] {
  const { since } = context.details
  return [...fieldBlocks(context, 'status'), ...(since === null ? [] : changeBlocks(context, since))]
}

function changeBlocks(context: ReportContext, since: IsoDay): Block[] {
  const { full, investigation, language } = context
  const t = translator(text, language)
  const step = knownStep(full, since, investigation.known)
  const said = (claim: Claim | null): Inline =>
    claim === null ? [faint(t('unanswered'))] : [plain(context.answer(claim)), ...context.cite([claim.source])]
  const title = t('changes', { day: context.day(since) })
  const n = context.tell({
    ...{ id: 'status:claims', section: 'status', label: title, unit: 'claims', precision: 'exact', basis: 'counted' },
    ...{ text: formatNumber(step.claims, language), value: step.claims, query: context.inCaseFile },
  })
  const intro = t('changesIntro', { n, day: context.day(investigation.known) })
  const changes = step.changes.filter(({ differs }) => differs)
  return [
    { kind: 'heading', id: 'changes', text: title },
    { kind: 'paragraph', text: [plain(changes.length === 0 ? `${intro} ${t('noChanges')}` : intro)] },
    ...(changes.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            id: 'changes',
            caption: title,
            columns: [
              { id: 'question', title: t('question'), share: 34 },
              { id: 'before', title: t('before'), share: 30 },
              { id: 'after', title: t('after') },
            ],
            rows: changes.map(({ question, before, after }) => ({
              id: question.id,
              cells: [[strong(context.local(question.text))], said(before), said(after)],
            })),
          },
        ]),
  ]
}
