import { lazy } from 'react'
import { useText } from '@/ui/use-text'
import { text } from '../shell/text'
import { CasePage } from './CasePage'
import { LazyPanel } from './LazyPanel'

const LedgerPanel = lazy(() => import('@/views/ledger/LedgerPanel').then((m) => ({ default: m.LedgerPanel })))
const PublishedNumberPanel = lazy(() =>
  import('@/views/published-number/PublishedNumberPanel').then((m) => ({ default: m.PublishedNumberPanel })),
)
const DutiesPanel = lazy(() => import('@/views/duties/DutiesPanel').then((m) => ({ default: m.DutiesPanel })))

/** The main screen: what happened, on one time axis, and what follows from it. */
export function WindowPage() {
  const t = useText(text)
  return (
    <CasePage title={t('window')}>
      <main className="flex flex-col gap-3.5 px-6 pt-2.5 pb-10 max-md:px-0">
        <div className="grid gap-8 max-md:px-4 lg:grid-cols-2 xl:grid-cols-[452fr_420fr_456fr]">
          <LazyPanel panel={LedgerPanel} className="h-80" />
          <LazyPanel panel={PublishedNumberPanel} className="h-80" />
          <LazyPanel panel={DutiesPanel} className="h-80" />
        </div>
      </main>
    </CasePage>
  )
}
