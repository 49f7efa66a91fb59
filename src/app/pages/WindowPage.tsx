import { lazy } from 'react'
import { useSavedPage } from '@/data/saved-page'
import { HeadlinePanel } from '@/views/headline/HeadlinePanel'
import { WindowPanel } from '@/views/window/WindowPanel'
import { LazyPanel } from './LazyPanel'
import { PanelBoundary } from './PanelBoundary'
import { useTitle } from './use-title'

const LedgerPanel = lazy(() => import('@/views/ledger/LedgerPanel').then((m) => ({ default: m.LedgerPanel })))
const PublishedNumberPanel = lazy(() =>
  import('@/views/published-number/PublishedNumberPanel').then((m) => ({ default: m.PublishedNumberPanel })),
)
const DutiesPanel = lazy(() => import('@/views/duties/DutiesPanel').then((m) => ({ default: m.DutiesPanel })))
const RulesPanel = lazy(() => import('@/views/duties/RulesPanel').then((m) => ({ default: m.RulesPanel })))
const KeyCoveragePanel = lazy(() =>
  import('@/views/key-coverage/KeyCoveragePanel').then((m) => ({ default: m.KeyCoveragePanel })),
)
const ExtractsPanel = lazy(() => import('@/views/extracts/ExtractsPanel').then((m) => ({ default: m.ExtractsPanel })))

/** The main screen: what happened, on one time axis, and what follows from it. */
export function WindowPage() {
  useTitle('window')
  const saved = useSavedPage() !== null
  return (
    <main className="flex flex-col gap-3.5 px-6 pt-2.5 pb-10 max-lg:px-4 max-md:px-0">
      <div className="max-md:px-4">
        <PanelBoundary>
          <HeadlinePanel />
        </PanelBoundary>
      </div>
      <PanelBoundary>
        <WindowPanel />
      </PanelBoundary>
      <div className="grid gap-8 max-md:px-4 lg:grid-cols-2 xl:grid-cols-[452fr_420fr_456fr]">
        <div data-panel="ledger" className="min-w-0">
          <LazyPanel panel={LedgerPanel} className="h-80" />
        </div>
        <div data-panel="published-number" className="min-w-0">
          <LazyPanel panel={PublishedNumberPanel} className="h-80" />
        </div>
        <div data-panel="duties" className="min-w-0">
          <LazyPanel panel={DutiesPanel} className="h-80" />
        </div>
      </div>
      <div data-panel="rules" className="min-w-0 max-md:px-4">
        <LazyPanel panel={RulesPanel} className="h-10" />
      </div>
      <div data-panel="key-coverage" className="min-w-0 pt-2.5 max-md:px-4">
        <LazyPanel panel={KeyCoveragePanel} className="h-80" />
      </div>
      {!saved && (
        <div className="pt-6 max-md:px-4">
          <LazyPanel panel={ExtractsPanel} className="h-80" />
        </div>
      )}
    </main>
  )
}
