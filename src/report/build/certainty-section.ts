import { formatNumber } from '@/base/format'
import { translator } from '@/base/text'
import { buildLedger } from '@/case/ledger'
import { sideOf } from '@/case/party'
import { type QuestionView, viewQuestions } from '@/case/question-view'
import type { Claim, Question } from '@/case/schema'
import { formatQuantity } from '@/case/text'
import { text } from './certainty-text'
import type { ReportContext } from './context'
import { plain, strong } from './inline'
import type { Block, CertaintyColumn, Inline } from './report'

/** More than this many lines in a column and nobody reads the first. */
const FIRM_LINES = 6
const CONTESTED_LINES = 7
const RIVAL_ANSWERS = 3

/** Three lists, computed: what several sources agree on, what is contested, what nobody can know any more. */
export function certaintyBlocks(context: ReportContext): Block[] {
  return [{ kind: 'certainty', columns: [firm(context), contested(context), gone(context)] }]
}

const capital = (said: string): string => said.charAt(0).toUpperCase() + said.slice(1)

const ORDER: readonly Question['category'][] = ['window', 'scale', 'method', 'response', 'legal']
const inOrder = (views: readonly QuestionView[]): QuestionView[] =>
  [...views].sort((a, b) => ORDER.indexOf(a.question.category) - ORDER.indexOf(b.question.category))

function firm(context: ReportContext): CertaintyColumn {
  const views = inOrder(
    viewQuestions(context.case).filter((view) => view.status === 'agreed' && supporting(view).length > 0),
  )
  const agreed = views.map((view): Inline => {
    const claims = supporting(view)
    const said = view.adopted ?? claims[0]
    return [
      plain(`${context.local(view.question.text)} `),
      ...(said === undefined ? [] : [strong(context.answer(said))]),
      ...context.cite(claims.map((claim) => claim.source).slice(0, 3)),
    ]
  })
  const items = [...reportedAt(context), ...agreed, ...undisputedCounts(context)]
  return {
    id: 'firm',
    mark: 'undisputed',
    title: translator(text, context.language)('firm'),
    items: atMost(context, items, FIRM_LINES),
  }
}

/** The doing of the headline's duty, where every reading of its clock gives the same minute. */
function reportedAt(context: ReportContext): Inline[] {
  const readings = context.case.duties.filter((duty) => duty.group === context.full.headline.duty)
  const [first] = readings
  if (first === undefined || first.doneAt?.precision !== 'minute') return []
  const done = first.doneAt
  if (readings.some((duty) => duty.doneAt?.start !== done.start)) return []
  return [
    [plain(`${context.local(first.title)}: `), strong(context.when(done)), ...context.cite(first.sources.slice(0, 2))],
  ]
}

/** Counts of an authority that nobody contradicts; they are firm as what that authority counted. */
function undisputedCounts(context: ReportContext): Inline[] {
  return buildLedger(context.case)
    .flatMap((group) => group.rows)
    .filter(({ standing, party }) => standing === 'undisputed' && party.side === 'authority')
    .map(({ count, party }) => [
      plain(`${capital(context.local(count.what))} (${count.pageOrDataset}), ${context.local(party.name)}: `),
      strong(formatQuantity(count.value, count.unit, context.language)),
      ...context.cite(count.sources.slice(0, 2)),
    ])
}

const supporting = (view: QuestionView): Question['claims'] =>
  view.question.claims.filter((claim) => view.standing.get(claim.id) === 'undisputed')

function contested(context: ReportContext): CertaintyColumn {
  const views = inOrder(viewQuestions(context.case).filter((view) => view.status === 'contested'))
  const items = views.map((view): Inline => {
    const answers = rivalAnswers(context, view)
    const more = answers.length > RIVAL_ANSWERS ? ' …' : ''
    return [
      plain(`${context.local(view.question.text)} `),
      strong(`${answers.slice(0, RIVAL_ANSWERS).join(' / ')}${more}`),
    ]
  })
  return {
    id: 'contested',
    mark: 'contested',
    title: translator(text, context.language)('contestedSee', { section: context.numberOf('rivals') }),
    items: atMost(context, items, CONTESTED_LINES),
  }
}

/** Contested answers, the adopted one first, those of the company and the authorities before those of the press, each once. */
function rivalAnswers(context: ReportContext, view: QuestionView): string[] {
  const rivals = view.question.claims.filter((claim) => view.standing.get(claim.id) === 'contested')
  const isParty = (claim: Claim): boolean => ['company', 'authority'].includes(sideOf(context.full, claim.party))
  const adopted = rivals.filter((claim) => claim.id === view.adopted?.id)
  return [...new Set([...adopted, ...rivals.filter(isParty), ...rivals].map(context.answer))]
}

function gone(context: ReportContext): CertaintyColumn {
  const stretches = context.case.coverage.flatMap((source) =>
    source.stretches
      .filter((stretch) => stretch.state === 'deleted')
      .map((stretch) => ({
        start: stretch.when.start,
        item: [
          plain(`${context.local(source.name)}: `),
          strong(context.when(stretch.when)),
          ...context.cite(stretch.sources),
        ],
      })),
  )
  // The same loss may stand in the list of evidence too; it is told once.
  const told = stretches.map(({ start }) => start)
  const evidence = context.case.evidence
    .filter((item) => item.status === 'deleted' && (item.coverage === undefined || !told.includes(item.coverage.start)))
    .map((item): Inline => [plain(context.local(item.what)), ...context.cite(item.sources)])
  const items = [...stretches.map(({ item }): Inline => item), ...evidence]
  return {
    id: 'gone',
    mark: 'gone',
    title: translator(text, context.language)('unknowable'),
    items: items.length > 0 ? items : [[plain(context.t('nothingStated'))]],
  }
}

const more = (context: ReportContext, n: number): string =>
  context.tell({
    ...{ id: `certainty:more-${n}`, section: 'certainty', label: context.t('certainty'), unit: 'questions' },
    ...{ text: formatNumber(n, context.language), value: n, precision: 'exact', basis: 'counted' },
    query: context.inCaseFile,
  })

function atMost(context: ReportContext, items: readonly Inline[], lines: number): Inline[] {
  const t = translator(text, context.language)
  if (items.length === 0) return [[plain(t('noneYet'))]]
  if (items.length <= lines) return [...items]
  return [
    ...items.slice(0, lines - 1),
    [plain(t('andMore', { n: more(context, items.length - lines + 1), section: context.numberOf('rivals') }))],
  ]
}
