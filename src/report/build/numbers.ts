import { formatDays, formatNumber } from '@/base/format'
import { toIso } from '@/base/zoned'
import { buildHeadline, type HeadlineFigure } from '@/case/headline'
import { headlineText } from '@/case/headline-text'
import { keyExposure } from '@/case/key-exposure'
import { buildLedger } from '@/case/ledger'
import { questionView, viewQuestions } from '@/case/question-view'
import { startOf } from '@/case/when'
import type { ReportContext } from './context'
import { dutyNumbers } from './duty-numbers'
import { logNumbers } from './log-numbers'
import { NO_BASIS, type ReportNumber } from './report-number'
import { severityOf } from './severity'

/** Every number the report tells, with its provenance. What is printed and what is exported are both taken from here and beside it. */
export function reportNumbers(context: ReportContext): ReportNumber[] {
  return [
    ...headlineNumbers(context),
    ...keyNumbers(context),
    ...claimNumbers(context),
    ...countNumbers(context),
    ...dutyNumbers(context),
    ...logNumbers(context),
    ...severityNumber(context),
  ]
}

/** The investigator's own score: it rests on what was entered. */
function severityNumber({ details, language, investigation }: ReportContext): ReportNumber[] {
  if (details.severity === null) return []
  const { score } = severityOf(details.severity)
  const asOf = investigation.known
  const text = formatNumber(score, language)
  const label = 'ENISA 2013, SE'
  return [
    {
      ...NO_BASIS,
      ...{
        id: 'severity',
        section: 'impact',
        label,
        text,
        value: score,
        unit: 'score',
        basis: 'entered',
        asOf,
        adoptedBy: 'investigator',
      },
    },
  ]
}

function headlineNumbers(context: ReportContext): ReportNumber[] {
  const { language, investigation } = context
  const told = headlineText(buildHeadline(context.case), language, investigation.zone)
  return told.flatMap((segment): ReportNumber[] => {
    if (segment.kind !== 'figure') return []
    const { figure, text } = segment
    return [{ ...NO_BASIS, id: `headline:${figure.id}`, section: 'summary', ...said(context, figure), text }]
  })
}

/** Value and provenance of a figure of the headline. */
export function said(context: ReportContext, figure: HeadlineFigure) {
  const claims = context.case.questions.flatMap(({ claims }) => claims.filter(({ id }) => figure.claims.includes(id)))
  const views = figure.questions.flatMap((id) => questionView(context.case, id) ?? [])
  const label = views.map(({ question }) => context.local(question.text)).join(' – ')
  const days = claims.map(({ assertedAt }) => assertedAt).sort()
  return {
    label,
    ...(figure.kind === 'instant'
      ? {
          value: toIso(figure.value, context.investigation.zone),
          unit: 'instant' as const,
          precision: figure.precision,
        }
      : { value: figure.value, unit: figure.unit }),
    asOf: days.at(-1) ?? null,
    contested: figure.contested,
    claims: figure.claims,
    sources: claims.map(({ source }) => source),
    adoptedBy: figure.chosenBy ?? views.find(({ by }) => by !== null)?.by ?? null,
  }
}

function keyNumbers(context: ReportContext): ReportNumber[] {
  const [key] = context.case.signingKeys
  const days = key === undefined ? null : (keyExposure(key, context.case)?.days ?? null)
  if (key === undefined || days === null) return []
  return [
    {
      ...NO_BASIS,
      ...{
        id: `key:${key.id}`,
        section: 'summary',
        label: context.local(key.name),
        text: formatDays(days, context.language),
      },
      ...{ value: days, unit: 'days', sources: key.sources },
    },
  ]
}

function claimNumbers(context: ReportContext): ReportNumber[] {
  const { zone } = context.investigation
  return viewQuestions(context.case).flatMap((view) =>
    view.question.claims.flatMap((claim): ReportNumber[] => {
      const { when, quantity } = claim
      if (when === undefined && quantity === undefined) return []
      const value =
        when !== undefined
          ? ({ value: toIso(startOf(when), zone), unit: 'instant', precision: when.precision } as const)
          : ({
              value: quantity?.value ?? 0,
              unit: quantity?.unit ?? 'mixed',
              precision: quantity?.rounded === true ? 'rounded' : null,
            } as const)
      return [
        {
          ...NO_BASIS,
          basis: 'stated',
          ...{ id: `claim:${claim.id}`, section: 'rivals', label: context.local(view.question.text) },
          text: context.answer(claim),
          ...value,
          ...{ asOf: claim.assertedAt, claimant: claim.party, claims: [claim.id], sources: [claim.source] },
          contested: view.standing.get(claim.id) === 'contested',
          adoptedBy: view.adopted?.id === claim.id ? view.by : null,
        },
      ]
    }),
  )
}

function countNumbers(context: ReportContext): ReportNumber[] {
  return buildLedger(context.case)
    .flatMap(({ rows }) => rows)
    .map(({ count, standing, chosenBy }) => ({
      ...NO_BASIS,
      basis: 'stated' as const,
      ...{ id: `count:${count.id}`, section: 'counts', label: `${context.local(count.what)}, ${count.pageOrDataset}` },
      text: formatNumber(count.value, context.language),
      ...{ value: count.value, unit: count.unit, precision: count.exactness, asOf: count.asOf },
      ...{ claimant: count.party, contested: standing === 'contested', sources: count.sources, adoptedBy: chosenBy },
    }))
}
