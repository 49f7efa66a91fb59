import type { KnownStep } from '@/case/known-step'
import { stepText } from '@/case/known-text'
import { useInvestigation, useOpenCase } from '@/data/open-case'
import { useLanguage } from '@/ui/use-text'

/** What changed with the last step, in words. */
export function KnownOnSaid({ step }: { step: KnownStep }) {
  const { full } = useOpenCase()
  const { zone } = useInvestigation().investigation
  return stepText(step, full, useLanguage(), zone)
}
