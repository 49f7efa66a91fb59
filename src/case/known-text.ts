import type { ZoneId } from '@/base/brand'
import { formatIsoDay, formatNumber } from '@/base/format'
import { defineText, type Language, translator } from '@/base/text'
import { answerText } from './claim-text'
import type { KnownChange, KnownStep } from './known-step'
import { partyOf } from './party'
import type { Case, Claim } from './schema'
import { proseName } from './segments'

const text = defineText(
  'case/known',
  {
    number: 'number',
    start: 'start',
    end: 'end',
    aware: 'noticed',
    probe: 'first test',
    other: 'answer',
    moved: '{{role}} {{before}} → {{after}} ({{who}})',
    first: '{{role}} {{after}} ({{who}})',
    gone: '{{role}} not known',
    step: '{{day}}: {{said}}',
    nothing: 'no answer in use changed',
    others_one: '{{n}} more answer changed',
    others_other: '{{n}} more answers changed',
    claims_one: '{{n}} new claim',
    claims_other: '{{n}} new claims',
    fewer_one: '{{n}} claim not made yet',
    fewer_other: '{{n}} claims not made yet',
  },
  {
    number: '수치',
    start: '시작',
    end: '끝',
    aware: '인지',
    probe: '최초 시험',
    other: '답',
    moved: '{{role}} {{before}} → {{after}}({{who}})',
    first: '{{role}} {{after}}({{who}})',
    gone: '{{role}} 미상',
    step: '{{day}}: {{said}}',
    nothing: '쓰인 답은 그대로',
    others_other: '그 밖의 답 {{n}}개 바뀜',
    claims_other: '새 주장 {{n}}건',
    fewer_other: '아직 나오지 않은 주장 {{n}}건',
  },
)

/** Changes told one by one; the rest is counted. */
const MOST_TOLD = 3

/** `30 Nov 2025: number 4,536 → 33,700,000 accounts (Coupang); 12 new claims`. */
export function stepText(step: KnownStep, full: Case, lang: Language, zone: ZoneId): string {
  const t = translator(text, lang)
  const changed = step.changes.filter((change) => change.differs)
  const told = changed.filter((change) => change.role !== 'other').slice(0, MOST_TOLD)
  const rest = changed.length - told.length
  const { claims } = step
  const parts = [
    ...told.map((change) => changeText(change, full, lang, zone)),
    ...(changed.length === 0 ? [t('nothing')] : []),
    ...(rest > 0 ? [t('others', { count: rest, n: rest })] : []),
    ...(claims > 0 ? [t('claims', { count: claims, n: claims })] : []),
    ...(claims < 0 ? [t('fewer', { count: -claims, n: -claims })] : []),
  ]
  return t('step', { day: formatIsoDay(step.to, lang, 'medium'), said: parts.join('; ') })
}

function changeText({ role, before, after }: KnownChange, full: Case, lang: Language, zone: ZoneId): string {
  const t = translator(text, lang)
  if (after === null) return t('gone', { role: t(role) })
  const said = (claim: Claim): string => answerText(claim, zone, lang, 'medium')
  const values = { role: t(role), after: said(after), who: proseName(partyOf(full, after.party), lang) }
  if (before === null) return t('first', values)
  // Of two numbers of one unit the unit is said once.
  const oneUnit = before.quantity !== undefined && before.quantity.unit === after.quantity?.unit
  const old = oneUnit && before.quantity ? formatNumber(before.quantity.value, lang) : said(before)
  return t('moved', { ...values, before: old })
}
