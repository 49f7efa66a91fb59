import { useEffect } from 'react'
import { epochMs } from '@/base/brand'
import { useAccessTotals } from '@/data/access-totals'
import { adoptionsOf } from '@/data/adoptions'
import { useExhibits } from '@/data/exhibits/exhibits'
import { spanOfExtract, useExtracts } from '@/data/extracts'
import { useInvestigation, useOpenCase } from '@/data/open-case'
import { detailsOf, loadDetails } from '@/data/report-details'
import { useStore } from '@/data/store'
import { readLogs } from '@/report/read-logs'
import type { ShareInput } from '@/share/page-contents'
import { useLanguage } from '@/ui/use-text'
import { useCasePage } from './use-case-page'

/** All that may leave the page as a file, as it is now. */
export function useShareInput(): Omit<ShareInput, 'now'> {
  const { full, sha256, bytes, fileName } = useOpenCase()
  const { investigation } = useInvestigation()
  const { shown: adoptions } = useStore(adoptionsOf(full.id))
  const { exhibits } = useExhibits()
  const { shown: details } = useStore(detailsOf(full.id))
  useEffect(() => {
    void loadDetails(full.id)
  }, [full])
  const extracts = useExtracts()
  const accesses = useAccessTotals()
  const counted = extracts.some((extract) => spanOfExtract(extract).length > 0)
  const language = useLanguage()
  return {
    case: { fileName, sha256, bytes },
    context: { case: full, sha256 },
    view: investigation,
    page: useCasePage(),
    ...{ language, adoptions, exhibits, details },
    accesses: counted ? accesses : null,
    logs: readLogs(extracts),
  }
}

export const atOnce = (input: Omit<ShareInput, 'now'>): ShareInput => ({ ...input, now: epochMs(Date.now()) })
