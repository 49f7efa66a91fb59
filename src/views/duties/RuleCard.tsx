import type { ZoneId } from '@/base/brand'
import { formatCites } from '@/case/cite'
import type { RuleClock, RuleRow } from '@/case/rule-clock'
import { text as ruleText } from '@/case/rule-text'
import { sayForce, sayStanding, spellOut } from '@/case/rule-words'
import type { Case } from '@/case/schema'
import { ExternalLink } from '@/ui/ExternalLink'
import { Icon } from '@/ui/Icon'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './text'

export interface RuleCardProps {
  readonly full: Case
  readonly row: RuleRow
  readonly clock: RuleClock | null
  readonly zone: ZoneId
  readonly onClose: () => void
}

/** One rule from one trigger: who must tell whom, the arithmetic step by step, what is not applied, where it is written. */
export function RuleCard({ full, row, clock, zone, onClose }: RuleCardProps) {
  const t = useText(text)
  const words = useText(ruleText)
  const language = useLanguage()
  const { rule, standing, duties } = row
  const own = [...rule.caseSources, ...duties.flatMap((duty) => duty.sources)]
  const cites = formatCites(full, own)
  return (
    <section
      aria-label={t('card', { rule: rule.title[language] })}
      className="overflow-y-auto rounded-lg max-lg:max-h-[45vh] lg:sticky lg:top-4 border border-line2 bg-surface px-[13px] py-2.5 text-xs text-ink2 shadow-card"
    >
      <div className="flex items-baseline gap-3">
        <h3 className="min-w-0 flex-1 text-sm font-medium text-ink">{rule.title[language]}</h3>
        <button
          type="button"
          aria-label={t('close')}
          onClick={onClose}
          className="touch -my-1 -mr-1 flex items-center justify-center self-center rounded-sm p-1 text-ink3 hover:text-ink lg:hidden"
        >
          <Icon name="close" />
        </button>
      </div>
      <p>
        {rule.law[language]}, {rule.article[language]}. {sayForce(rule, language)}.
      </p>
      <p>
        {rule.who[language]} {t('starts')}: {rule.trigger[language]}. {sayStanding(standing, language)}
      </p>
      <ol className="my-1.5 border-y border-line py-1.5 text-ink">
        {clock === null ? (
          <li>{words('otherFact')}</li>
        ) : (
          spellOut(clock, full, zone, language).map((line) => <li key={line}>{line}</li>)
        )}
      </ol>
      <p>
        {t('counted')}: {rule.counted[language]}
      </p>
      <ul className="mt-1 text-2xs">
        {rule.sources.map((source) => (
          <li key={source.url}>
            <ExternalLink href={source.url}>{source.title}</ExternalLink>, {source.publisher}
          </li>
        ))}
        {cites !== '' && (
          <li className="text-ink3">
            {t('sources')} {cites}
          </li>
        )}
      </ul>
    </section>
  )
}
