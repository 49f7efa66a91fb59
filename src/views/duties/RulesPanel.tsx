import { useMemo } from 'react'
import { ruleMatrix } from '@/case/rule-clock'
import { useInvestigation, useOpenCase } from '@/data/open-case'
import { Disclosure } from '@/ui/Disclosure'
import { useText } from '@/ui/use-text'
import { Rules } from './Rules'
import { text } from './text'

/** Every rule from every rival trigger of the case as known: one line until someone asks for it. */
export function RulesPanel() {
  const t = useText(text)
  const { full, case: known } = useOpenCase()
  const { investigation } = useInvestigation()
  const matrix = useMemo(() => ruleMatrix(known), [known])
  return (
    <Disclosure className="border-y border-line text-xs text-ink2" summary={t('rules')}>
      {() => <Rules full={full} matrix={matrix} zone={investigation.zone} />}
    </Disclosure>
  )
}
