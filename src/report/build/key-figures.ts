import { formatMinutes, formatNumber } from '@/base/format'
import { translator } from '@/base/text'
import { type FigureId, figureOf, type Headline, type HeadlineFigure } from '@/case/headline'
import { figureText } from '@/case/headline-text'
import { buildLedger } from '@/case/ledger'
import type { Count } from '@/case/schema'
import { formatQuantity, unitWord } from '@/case/text'
import type { ReportContext } from './context'
import { plain } from './inline'
import { said } from './numbers'
import type { Inline, KeyFigure } from './report'
import { text } from './summary-text'

/** Up to four numbers a reader takes away, each with what it measures, by whose word and from which source. */
export function keyFigures(context: ReportContext, headline: Headline): KeyFigure[] {
  const t = translator(text, context.language)
  return [
    ...length(context, headline, 'exfiltration', () =>
      t('figureExfiltration', {
        from: saidOf(context, headline, 'first-access'),
        to: saidOf(context, headline, 'last-access'),
      }),
    ),
    ...length(context, headline, 'unnoticed', () =>
      t('figureUnnoticed', { when: saidOf(context, headline, 'aware-at') }),
    ),
    ...lateness(context, headline),
    ...count(context),
  ]
}

function saidOf({ language, investigation }: ReportContext, headline: Headline, id: FigureId): string {
  const figure = figureOf(headline, id)
  return figure === null ? '' : figureText(figure, language, investigation.zone)
}

const tellFigure = (context: ReportContext, figure: HeadlineFigure): string =>
  context.tell({
    ...said(context, figure),
    ...{ id: `key-figure:${figure.id}`, section: 'summary' },
    text: figureText(figure, context.language, context.investigation.zone),
  })

function length(context: ReportContext, headline: Headline, id: FigureId, text: () => string): KeyFigure[] {
  const figure = figureOf(headline, id)
  if (figure === null) return []
  return [
    {
      id,
      value: tellFigure(context, figure),
      contested: figure.contested,
      contestedName: context.words('standingcontested'),
      text: [plain(text()), ...citeClaims(context, figure)],
    },
  ]
}

function lateness(context: ReportContext, headline: Headline): KeyFigure[] {
  const { language } = context
  const t = translator(text, language)
  const figure = figureOf(headline, 'report-late')
  if (figure?.kind !== 'minutes') return []
  const duty = context.case.duties.find((candidate) => candidate.id === figure.duty)
  const sentence = t(figure.value > 0 ? 'figureLate' : 'figureEarly', {
    party: duty === undefined ? '' : context.party(duty.party),
  })
  const { rival } = headline
  const other: Inline =
    rival === null
      ? []
      : [
          plain(
            t(rival.lateMinutes > 0 ? 'figureRivalLate' : 'figureRival', {
              by: context.tell({
                ...{
                  id: 'key-figure:rival',
                  section: 'summary',
                  label: sentence,
                  unit: 'minutes',
                  precision: 'minute',
                },
                ...{ text: formatMinutes(Math.abs(rival.lateMinutes), language), value: rival.lateMinutes },
                ...{ claimant: rival.party.id, contested: true, sources: rival.sources },
              }),
              party: context.partyInProse(rival.party.id),
            }),
          ),
          ...context.cite(rival.sources),
        ]
  return [
    {
      id: figure.id,
      value: tellFigure(context, figure),
      contested: figure.contested,
      contestedName: context.words('standingcontested'),
      text: [plain(sentence), ...citeClaims(context, figure), ...other],
    },
  ]
}

/** The latest count of people that stands, else the first group of the ledger that has one: who was affected, not how often. */
function count(context: ReportContext): KeyFigure[] {
  const { language } = context
  const group = buildLedger(context.case).find((candidate) => candidate.rows.some(isWhole))
  // What the investigator took for the answer goes before what was said last.
  const row = group?.rows.find(({ chosenBy }) => chosenBy !== null) ?? group?.rows.filter(isWhole).at(-1)
  if (row === undefined) return []
  return [
    {
      id: row.count.id,
      value:
        language === 'ko'
          ? formatQuantity(row.count.value, row.count.unit, 'ko')
          : formatNumber(row.count.value, language),
      contested: row.standing === 'contested',
      contestedName: context.words('standingcontested'),
      text: [
        plain(
          translator(text, context.language)('figureCount', {
            what: whatOf(context, row.count),
            party: context.party(row.party.id),
            day: context.day(row.count.asOf),
          }),
        ),
        ...context.cite(row.count.sources),
      ],
    },
  ]
}

/** What was counted, wearing its unit; in Korean the number wears it already. */
function whatOf(context: ReportContext, { what, unit }: Count): string {
  const { language } = context
  const said = context.local(what)
  if (language === 'ko') return said
  const word = unitWord(unit, language).toLowerCase()
  const lower = said.replace(/^\p{Lu}(?=\p{Ll})/u, (initial) => initial.toLowerCase())
  return lower.includes(word) ? lower : `${word} ${lower}`
}

/** A part of another count, or an addition to one, is not the size of anything by itself. */
const isWhole = ({ count: { relation }, standing }: ReturnType<typeof buildLedger>[number]['rows'][number]): boolean =>
  relation?.kind !== 'part-of' && relation?.kind !== 'adds-to' && standing !== 'superseded' && standing !== 'outlier'

function citeClaims(context: ReportContext, figure: HeadlineFigure): Inline {
  const sources = context.case.questions.flatMap((question) =>
    question.claims.filter((claim) => figure.claims.includes(claim.id)).map((claim) => claim.source),
  )
  return context.cite(sources)
}
