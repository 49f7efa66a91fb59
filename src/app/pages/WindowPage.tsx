import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { useSavedPage } from '@/data/saved-page'
import { cx } from '@/ui/cx'
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
        <Place name="ledger" panel={LedgerPanel} />
        <Place name="published-number" panel={PublishedNumberPanel} />
        <Place name="duties" panel={DutiesPanel} />
      </div>
      <Place name="rules" panel={RulesPanel} className="max-md:px-4" room="h-10" />
      <Place name="key-coverage" panel={KeyCoveragePanel} className="pt-2.5 max-md:px-4" />
      {!saved && (
        <div className="pt-6 max-md:px-4">
          <LazyPanel panel={ExtractsPanel} className="h-80" />
        </div>
      )}
    </main>
  )
}

interface PlaceProps {
  readonly name: string
  readonly panel: LazyExoticComponent<ComponentType>
  readonly className?: string
  /** Kept free until it is there. */
  readonly room?: string
}

const Place = ({ name, panel, className, room = 'h-80' }: PlaceProps) => (
  <div data-panel={name} className={cx('min-w-0', className)}>
    <LazyPanel panel={panel} className={room} />
  </div>
)
