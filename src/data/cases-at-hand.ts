import { queryOptions } from '@tanstack/react-query'
import type { Sha256 } from '@/base/brand'
import { type ShelvedCase, shelf } from './case-shelf'
import { shippedCasesQuery } from './shipped-cases'

export interface CaseAtHand extends Omit<ShelvedCase, 'openedAt' | 'sha256'> {
  readonly sha256: Sha256 | null
  /** Epoch ms; null when it was never opened in this browser. */
  readonly openedAt: number | null
}

export const CASES_AT_HAND = ['cases-at-hand'] as const

/** Shipped cases first, then those opened before, last opened first. */
export const casesAtHandQuery = queryOptions({
  queryKey: CASES_AT_HAND,
  queryFn: async ({ client }): Promise<readonly CaseAtHand[]> => {
    const shelved = await shelf()
    // Offline: those opened before are still listed.
    const shipped = await client.ensureQueryData(shippedCasesQuery).catch(() => [])
    return [
      ...shipped.map(({ id, title, sha256 }): CaseAtHand => {
        const seen = shelved.find((record) => record.origin === 'shipped' && record.id === id)
        const openedAt = seen?.openedAt ?? null
        return {
          id,
          title,
          sha256: sha256 ?? seen?.sha256 ?? null,
          origin: 'shipped',
          fileName: `${id}.json`,
          openedAt,
        }
      }),
      ...shelved.filter((record) => record.origin === 'file'),
    ]
  },
  // Every visit of the list reads the shelf again.
  staleTime: 0,
  networkMode: 'always',
})
