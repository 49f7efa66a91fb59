import { useRouter } from '@tanstack/react-router'
import type { Sha256, ZoneId } from '@/base/brand'
import type { Span } from '@/base/span'
import { whileBusy } from '@/data/activity'
import { type ExtractPlan, useExtracts } from '@/data/extracts'
import { useInvestigation, useOpenCase } from '@/data/open-case'
import { expectFiles, openFiles } from '@/data/open-files'
import { openShippedExtract } from '@/data/open-shipped-extract'
import { answerExtract, cancelReading, closeExtract } from '@/data/read-extract'
import { rereadWith } from '@/data/reread-with'
import { only } from '@/filter/edit-filter'
import { NO_FILTER } from '@/filter/term'
import type { ExtractActions } from './ExtractCard'
import { Extracts } from './Extracts'

/** Access logs of this tab, and those that came with the open case. */
export function ExtractsPanel() {
  const { full } = useOpenCase()
  const { investigation, dispatch } = useInvestigation()
  const extracts = useExtracts()
  const router = useRouter()
  const actions: ExtractActions = {
    onCancel: cancelReading,
    onClose: closeExtract,
    onZone: (id: string, zone: ZoneId) => void whileBusy(answerExtract(id, { zone })),
    onReread: (id: string, said: Partial<ExtractPlan>) => void whileBusy(rereadWith(id, said)),
    onRows(window: Span, file: Sha256) {
      dispatch({ type: 'where', where: only(NO_FILTER, 'extract', { is: 'text', text: file.slice(0, 12) }) })
      dispatch({ type: 'window', window }, { replace: true })
      document.querySelector('[data-panel="rows"]')?.scrollIntoView()
      document.querySelector<HTMLElement>('[data-panel="rows"] [role="grid"]')?.focus({ preventScroll: true })
    },
    onShow(window: Span) {
      dispatch({ type: 'window', window }, { replace: true })
      // The window stands on the first page of the case; its view is the one in the address bar.
      const { search } = router.history.location
      router.history.push(`/c/${encodeURIComponent(full.id)}${search}`)
    },
  }
  return (
    <Extracts
      full={full}
      extracts={extracts}
      zone={investigation.zone}
      onChoose={expectFiles}
      onFiles={openFiles}
      onOpenShipped={openShippedExtract}
      actions={actions}
    />
  )
}
