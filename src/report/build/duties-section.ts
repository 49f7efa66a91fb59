import { MINUTE } from '@/base/brand'
import { formatDateTime, formatMinutes } from '@/base/format'
import { translator } from '@/base/text'
import { type DutyClock, dutyGroups } from '@/case/duty-clock'
import { limitMinutesOf } from '@/case/duty-limits'
import type { Duty } from '@/case/schema'
import type { ReportContext } from './context'
import { text } from './duties-text'
import { fieldBlocks, isEntered } from './field-section'
import { faint, plain, strong } from './inline'
import type { Block, Inline } from './report'
import { ruleBlocks } from './rules-table'

/** Legal clocks, one row for each party's reading of when the clock began. */
export function dutyBlocks(context: ReportContext): Block[] {
  const t = translator(text, context.language)
  const clocks = dutyGroups(context.case).flatMap((group) =>
    group.clocks.map((clock, index) => ({ clock, first: index === 0 })),
  )
  if (clocks.length === 0)
    return [{ kind: 'paragraph', text: [plain(t('noDuties'))] }, ...fieldBlocks(context, 'duties')]
  return [
    { kind: 'paragraph', text: [plain(t('dutiesIntro'))] },
    {
      kind: 'table',
      id: 'duties',
      caption: context.t('duties'),
      columns: [
        { id: 'duty', title: t('duty') },
        { id: 'trigger', title: t('trigger'), share: 22 },
        { id: 'due', title: t('due'), share: 12 },
        { id: 'done', title: t('done'), share: 12 },
        { id: 'result', title: t('result'), share: 20 },
        { id: 'source', title: context.t('source'), share: 8, align: 'end' },
      ],
      rows: clocks.map(({ clock, first }) => ({
        id: clock.duty.id,
        starts: first,
        cells: [
          first ? dutyOf(context, clock) : [],
          triggerOf(context, clock),
          [
            clock.dueAt === null
              ? faint(t('notDatable'))
              : plain(formatDateTime(clock.dueAt, context.investigation.zone, context.language, 'medium')),
          ],
          [clock.duty.doneAt === null ? faint(context.t('nothingStated')) : plain(context.when(clock.duty.doneAt))],
          resultOf(context, clock),
          context.cite(clock.duty.sources),
        ],
      })),
    },
    ...fieldBlocks(context, 'duties'),
    ...ruleBlocks(context),
  ]
}

function dutyOf(context: ReportContext, { duty }: DutyClock): Inline {
  const title = context.local(duty.title)
  const limit = limitOf(context, duty)
  return [
    strong(title),
    plain(limit === null || saysLimit(title, limit) ? '. ' : `, ${tellLimit(context, duty, limit)}. `),
    faint(duty.law),
    ...(duty.comparisonOnly === true ? [plain(' '), strong(translator(text, context.language)('comparisonOnly'))] : []),
  ]
}

function limitOf(context: ReportContext, duty: Duty): string | null {
  const { limitText } = duty
  const limitMinutes = limitMinutesOf(duty)
  if (limitText !== undefined) return context.local(limitText)
  if (limitMinutes === null) return null
  return limitMinutes === 0
    ? translator(text, context.language)('atOnce')
    : formatMinutes(limitMinutes, context.language)
}

/** A limit that is printed is taken down where it is a number. */
function tellLimit(context: ReportContext, duty: Duty, text: string): string {
  const value = limitMinutesOf(duty)
  if (duty.limitText !== undefined || value === null || value === 0) return text
  return context.tell({
    ...{ id: `duty:${duty.id}:limit`, section: 'duties', label: context.local(duty.title), basis: 'law' },
    ...{ text, value, unit: 'minutes', precision: 'exact', sources: duty.sources },
  })
}

/** How long it took, and why so long: a field of every report form, which only the investigator can answer. It stands once, below. */
function sinceTrigger(context: ReportContext, { triggerAt, doneAt, lateMinutes }: DutyClock): Inline {
  if (triggerAt === null || doneAt === null || lateMinutes === null) return []
  const { language } = context
  const t = translator(text, language)
  const elapsed = t('elapsed', { length: formatMinutes((doneAt - triggerAt) / MINUTE, language) })
  const reason = t(isEntered(context, 'delayReason') ? 'delayReasonBelow' : 'delayReason')
  return [plain('. '), faint(lateMinutes > 0 ? `${elapsed} ${reason}` : elapsed)]
}

/** Many titles of duties already hold the limit, in its own unit: `Report to KISA, 24 h`, `7 days`. */
const saysLimit = (title: string, limit: string): boolean =>
  title.includes(limit) || /\d+\s?(h|hours?|days?|months?|시간|일|개월)(?!\p{L})/u.test(title)

function triggerOf(context: ReportContext, { duty }: DutyClock): Inline {
  const t = translator(text, context.language)
  return [
    plain(duty.triggerAt === null ? t('notDatable') : context.when(duty.triggerAt)),
    plain(', '),
    plain(context.local(duty.trigger)),
    plain('. '),
    faint(context.party(duty.party)),
    ...(duty.hypothetical === true ? [plain(', '), faint(t('hypothetical'))] : []),
  ]
}

function resultOf(context: ReportContext, clock: DutyClock): Inline {
  const { words, language } = context
  const t = translator(text, language)
  const mark = clock.contested
    ? [{ kind: 'mark' as const, mark: 'contested' as const, label: words('standingcontested') }, plain(' ')]
    : []
  const { outcome } = clock.duty
  const late = clock.lateMinutes
  const measured =
    late === null
      ? null
      : late > 0
        ? t('late', { by: formatMinutes(late, language) })
        : t('spare', { by: formatMinutes(-late, language) })
  const said = measured ?? (outcome === undefined ? words(`verdict${clock.verdict}`) : context.local(outcome))
  if (clock.duty.hypothetical === true) return [faint(said)]
  const bad = clock.verdict === 'late' || clock.verdict === 'not-done'
  return [
    ...mark,
    bad ? strong(said) : plain(said),
    ...(measured !== null && outcome !== undefined ? [plain('. '), faint(context.local(outcome))] : []),
    ...sinceTrigger(context, clock),
  ]
}
