import type { Standing } from '@/case/question-view'
import { SIDES } from '@/case/schema'
import { text as caseText } from '@/case/text'
import { Disclosure } from '@/ui/Disclosure'
import { DoubtMark } from '@/ui/marks'
import { useText } from '@/ui/use-text'
import { SideMark } from './ClaimGlyph'
import { text } from './text'

const STANDINGS: readonly Standing[] = ['undisputed', 'contested', 'superseded', 'outlier']
const RULES = [
  'ruleOutlier',
  'ruleLatest',
  'rulePress',
  'ruleContested',
  'ruleStatus',
  'ruleSame',
  'ruleUnits',
] as const

/** The marks once, and the rules by which the status of a question is computed. */
export function HowToRead() {
  const t = useText(text)
  const words = useText(caseText)
  return (
    <div className="mt-3 text-sm text-ink2">
      <ul aria-label={t('legend')} className="flex flex-wrap gap-x-4 gap-y-1">
        {SIDES.map((side) => (
          <li key={side} className="flex items-center gap-1.5">
            <SideMark side={side} />
            {words(`side${side}`)}
          </li>
        ))}
        {STANDINGS.map((standing) => (
          <li key={standing} className="flex items-center gap-1.5">
            <DoubtMark doubt={standing} size={11} silent />
            {words(`standing${standing}`)}
          </li>
        ))}
        <li className="flex items-center gap-1.5">
          <svg aria-hidden="true" width="14" height="14">
            <circle cx="7" cy="7" r="6" fill="none" stroke="var(--ink)" strokeWidth="1.5" />
          </svg>
          {t('ring')}
        </li>
      </ul>
      <Disclosure summary={t('howStatus')} className="max-w-3xl">
        {() => (
          <ol className="list-decimal space-y-1 pb-2 pl-5">
            {RULES.map((rule) => (
              <li key={rule}>{t(rule)}</li>
            ))}
          </ol>
        )}
      </Disclosure>
    </div>
  )
}
