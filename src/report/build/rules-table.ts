import { translator } from '@/base/text'
import { type RuleClock, type RuleRow, ruleMatrix } from '@/case/rule-clock'
import { text as ruleText } from '@/case/rule-text'
import { sayForce, sayLate, sayMoments, sayReaders, sayStanding } from '@/case/rule-words'
import type { ReportContext } from './context'
import { text } from './duties-text'
import { faint, plain, strong } from './inline'
import type { Block, Inline } from './report'

/** Columns that fit on a sheet beside the rule; more triggers go on in a further table. */
const MOST_TRIGGERS = 4

/** The same numbers as the screen's: every rule from every reading of when the company knew. */
export function ruleBlocks(context: ReportContext): Block[] {
  const t = translator(text, context.language)
  const { triggers, rows } = ruleMatrix(context.case)
  // A case that refers to no rule has clocks of its own only.
  if (triggers.length === 0 || !rows.some(({ duties }) => duties.length > 0)) return []
  const sheets = Math.ceil(triggers.length / MOST_TRIGGERS)
  const perSheet = Math.ceil(triggers.length / sheets)
  return [
    { kind: 'paragraph', text: [plain(t('rulesIntro'))] },
    ...Array.from({ length: sheets }, (_, sheet): Block => {
      const first = sheet * perSheet
      const shown = triggers.slice(first, first + perSheet)
      return {
        kind: 'table',
        id: sheet === 0 ? 'rules' : `rules-${sheet + 1}`,
        caption: t('rules'),
        columns: [
          { id: 'rule', title: t('rule'), share: 28 },
          ...shown.map((trigger) => ({
            id: trigger.id,
            title: `${context.when(trigger.when)}, ${sayReaders(trigger, context.full, context.language)}`,
          })),
        ],
        rows: rows.map((row, index) => ({
          id: row.rule.id,
          starts: index === 0 || row.standing !== rows[index - 1]?.standing,
          cells: [
            ruleOf(context, row),
            ...row.clocks.slice(first, first + perSheet).map((clock) => cellOf(context, row, clock)),
          ],
        })),
      }
    }),
  ]
}

function ruleOf({ language, cite }: ReportContext, { rule, standing }: RuleRow): Inline {
  return [
    strong(rule.title[language]),
    plain(`, ${rule.limit[language]}. `),
    faint(`${rule.law[language]}, ${rule.article[language]}. ${sayForce(rule, language)}.`),
    ...(standing === 'case' ? [] : [plain(' '), faint(sayStanding(standing, language))]),
    ...cite(rule.caseSources),
  ]
}

function tellLate(context: ReportContext, { rule, trigger, late }: RuleClock): string {
  const { language } = context
  const text = sayLate(late, language)
  if (late === null) return text
  const { least, most } = late
  return context.tell({
    ...{ id: `rule:${rule.id}:${trigger.id}`, section: 'duties', text, unit: 'minutes', precision: 'minute' },
    label: `${rule.title[language]}, ${sayReaders(trigger, context.full, language)}`,
    value: least === most ? least : [least, most],
    claims: trigger.claims.map(({ id }) => id),
    sources: [...trigger.claims.map(({ source }) => source), ...trigger.duties.flatMap(({ sources }) => sources)],
  })
}

function cellOf(context: ReportContext, row: RuleRow, clock: RuleClock | null): Inline {
  const { language, investigation } = context
  const t = translator(text, language)
  if (clock === null) return [faint(translator(ruleText, language)('otherFact'))]
  const said = tellLate(context, clock)
  const due = `${t('due')} ${sayMoments(clock.due, investigation.zone, language, 'medium')}`
  const isCase = row.standing === 'case'
  return [
    isCase && clock.verdict === 'late' ? strong(said) : isCase ? plain(said) : faint(said),
    plain('. '),
    faint(due),
  ]
}
