import type { EpochMs } from '@/base/brand'
import { formatDays } from '@/base/format'
import { spanOf } from '@/base/span'
import { translator } from '@/base/text'
import { daysBetween } from '@/base/zoned'
import { type RivalExposure, rivalExposures } from '@/case/key-exposure'
import { sayExposed, sayKeyDate, sayKeyDateBy } from '@/case/key-words'
import type { Standing } from '@/case/question-view'
import type { Coverage, SigningKey } from '@/case/schema'
import { spanOfWhen } from '@/case/when'
import type { ReportContext } from './context'
import { text } from './coverage-text'
import { faint, plain, strong } from './inline'
import type { Block, Inline, Row } from './report'

type Stretch = Coverage['stretches'][number]

/** From when to when each log exists, and what its absence takes away from every count above it. */
export function coverageBlocks(context: ReportContext): Block[] {
  const t = translator(text, context.language)
  const rows: Row[] = context.case.coverage.flatMap((source) =>
    source.stretches.map((stretch, index) => ({
      id: `${source.id}-${index}`,
      starts: index === 0,
      cells: [
        index === 0 ? [strong(context.local(source.name))] : [],
        stateOf(context, stretch),
        [plain(context.when(stretch.when)), ...(stretch.inferred === true ? [plain(' '), faint(t('inferred'))] : [])],
        [
          plain(context.local(stretch.label)),
          plain('. '),
          ...causeOf(context, stretch),
          faint(meaningOf(context, stretch)),
        ],
        context.cite(stretch.sources),
      ],
    })),
  )
  if (rows.length === 0) return [{ kind: 'paragraph', text: [plain(t('noCoverage'))] }]
  return [
    { kind: 'paragraph', text: [plain(t('coverageIntro'))] },
    {
      kind: 'table',
      id: 'coverage',
      caption: context.t('coverage'),
      columns: [
        { id: 'log', title: t('log'), share: 15 },
        { id: 'state', title: t('state'), share: 14 },
        { id: 'span', title: t('span'), share: 21 },
        { id: 'meaning', title: t('meaning') },
        { id: 'source', title: context.t('source'), share: 9, align: 'end' },
      ],
      rows,
    },
    ...exposureBlocks(context),
  ]
}

/** Days in which someone else could use a signing key, under each rival date. */
function exposureBlocks(context: ReportContext): Block[] {
  const { language, words } = context
  const t = translator(text, language)
  const { zone } = context.investigation
  const rows = context.case.signingKeys.flatMap((key) =>
    rivalExposures(key, context.case).map((span, index): Row => {
      const { from, to } = span
      const mark =
        from.standing === 'undisputed' ? [] : [{ ...markOf(from.standing), label: words(`standing${from.standing}`) }]
      return {
        id: `${key.id}-${index}`,
        starts: index === 0,
        cells: [
          index === 0 ? [strong(context.local(key.name))] : [],
          [plain(sayKeyDate(from, zone, language))],
          [plain(sayKeyDate(to, zone, language))],
          [...mark, ...(mark.length > 0 ? [plain(' ')] : []), plain(tellExposed(context, key, span, index))],
          [faint(sayKeyDateBy(from, context.full, language))],
          context.cite([...key.sources, ...from.claims.map(({ source }) => source)]),
        ],
      }
    }),
  )
  if (rows.length === 0) return []
  return [
    { kind: 'paragraph', text: [plain(t('exposuresIntro'))] },
    {
      kind: 'table',
      id: 'exposures',
      caption: t('exposures'),
      columns: [
        { id: 'key', title: t('signingKey'), share: 16 },
        { id: 'from', title: t('exposedFrom') },
        { id: 'to', title: t('exposedTo') },
        { id: 'days', title: t('exposedDays'), share: 15 },
        { id: 'by', title: t('exposedBy'), share: 22 },
        { id: 'source', title: context.t('source'), share: 9, align: 'end' },
      ],
      rows,
    },
  ]
}

function tellExposed(context: ReportContext, key: SigningKey, span: RivalExposure, index: number): string {
  const { days, from, to } = span
  const text = sayExposed(span, context.language)
  if (days === null) return text
  const claims = [...from.claims, ...(to?.claims ?? [])]
  return context.tell({
    ...{ id: `exposure:${key.id}:${index}`, section: 'coverage', label: context.local(key.name), text, value: days },
    ...{ unit: 'days', contested: from.standing === 'contested', claims: claims.map(({ id }) => id) },
    sources: [...key.sources, ...claims.map(({ source }) => source)],
  })
}

const markOf = (mark: Standing) => ({ kind: 'mark' as const, mark })

function stateOf({ words }: ReportContext, stretch: Stretch): Inline {
  if (stretch.state === 'deleted') {
    return [{ kind: 'mark', mark: 'gone', label: '' }, plain(' '), strong(words('coveragedeleted'))]
  }
  return [plain(words(`coverage${stretch.state}`))]
}

/** Why the log is missing; the report says so where no source does. */
function causeOf(context: ReportContext, { state, cause }: Stretch): Inline {
  if (state === 'kept') return []
  const said = cause === undefined ? context.t('nothingStated') : context.local(cause)
  return [plain(translator(text, context.language)('cause', { cause: said })), plain(' ')]
}

/** What follows for any log, and then what the case says follows for its questions. */
function meaningOf(context: ReportContext, stretch: Stretch): string {
  return [generalMeaning(context, stretch), ...(stretch.means ?? []).map((meant) => context.local(meant.text))].join(
    ' ',
  )
}

function generalMeaning(context: ReportContext, stretch: Stretch): string {
  const { language } = context
  const t = translator(text, language)
  if (stretch.state === 'kept') return t('meansKept')
  if (stretch.state === 'unknown') return t('meansUnknown')
  const days = overlap(context, stretch)
  if (days === 0) return t('meansDeletedOutside')
  const told = context.tell({
    ...{ id: `coverage:${stretch.when.start}`, section: 'coverage', label: context.local(stretch.label) },
    ...{ text: formatDays(days, language), value: days, unit: 'days', sources: stretch.sources },
  })
  return t('meansDeleted', { days: told })
}

/** Calendar days of the exfiltration, by its phase, that this stretch leaves dark. */
function overlap(context: ReportContext, stretch: Stretch): number {
  const gone = spanOfWhen(stretch.when)
  return context.case.phases
    .filter((phase) => phase.phase === 'exfiltration' && phase.page === undefined)
    .map((phase) => spanOfWhen(phase.when))
    .reduce((days, phase) => {
      const [from, to] = [Math.max(phase.from, gone.from), Math.min(phase.to, gone.to)]
      if (from >= to) return days
      const span = spanOf(from, to)
      return Math.max(days, daysBetween(span.from, (span.to - 1) as EpochMs, context.investigation.zone) + 1)
    }, 0)
}
