import type { Mark } from '@/analysis/layout/scene'
import { binCard } from './bin-card'
import { claimCard } from './claim-card'
import { clusterCard, eventCard } from './event-card'
import { exhibitCard, exhibitsCard } from './exhibit-card'
import { coverageCard, keyCard } from './key-card'
import type { CardContext, MarkCard } from './mark-card'
import { phaseCard } from './phase-card'

/** Null where the mark stands for something the case (as known) no longer has. */
export function cardOf(mark: Mark, context: CardContext): MarkCard | null {
  if (mark.bin !== undefined) return context.bins === null ? null : binCard(mark.bin, context.bins, context)
  const [target] = mark.targets
  if (target === undefined) return null
  if (mark.targets.length > 1)
    return target.kind === 'exhibit' ? exhibitsCard(mark.targets, context) : clusterCard(mark.targets, context)
  switch (target.kind) {
    case 'event':
      return eventCard(target.id, context)
    case 'claim':
      return claimCard(target.id, context)
    case 'phase':
      return phaseCard(target.id, context)
    case 'key':
      return keyCard(target.id, context)
    case 'coverage':
      return coverageCard(target.id, mark.key, context)
    case 'exhibit':
      return exhibitCard(target.id, context)
  }
}
