import type { Case, CasePhase } from '@/case/schema'
import { softSpanOf } from './soft-span'

export const ATTACK_PHASES: ReadonlySet<CasePhase['phase']> = new Set([
  'preparation',
  'probe',
  'dormant',
  'exfiltration',
])

/** Where the bars of the phases lane lie, px. */
export interface PhaseRows {
  readonly attack: { readonly y: number; readonly h: number }
  readonly sub: { readonly y: number; readonly h: number; readonly baseline: number } | null
  /** Detection, response, authorities. */
  readonly actors: {
    readonly y: number
    readonly h: number
    readonly pitch: number
    readonly labelled: boolean
    readonly beside: boolean
  }
  readonly height: number
}

/**
 * What the intruder did, in one band; who answered, in three thin rows beside it. The rows move below the band
 * where the answer began before the intruder was gone, so that neither hides the other.
 */
export function phaseRows(theCase: Case, narrow: boolean): PhaseRows {
  const attack = theCase.phases.filter((phase) => ATTACK_PHASES.has(phase.phase))
  const actors = theCase.phases.filter((phase) => !ATTACK_PHASES.has(phase.phase))
  const over = Math.max(
    ...attack.map((phase) => (phase.ongoing ? Number.POSITIVE_INFINITY : softSpanOf(phase.when).to)),
  )
  const meet = actors.some((phase) => softSpanOf(phase.when).from < over)
  if (narrow) {
    const below = meet ? 24 : 0
    return {
      attack: { y: 2, h: 20 },
      sub: null,
      actors: { y: 2 + below, h: 6, pitch: 7, labelled: false, beside: !meet },
      height: 26 + below,
    }
  }
  return {
    attack: { y: 8, h: 20 },
    sub: { y: 33, h: 5, baseline: 50 },
    actors: { y: meet ? 58 : 6, h: 13, pitch: 16, labelled: true, beside: !meet },
    height: meet ? 108 : 56,
  }
}
