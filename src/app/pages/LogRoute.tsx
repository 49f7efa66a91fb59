import { lazy } from 'react'
import { useScope } from '@/data/explore/use-scope'
import { useText } from '@/ui/use-text'
import { ExtractsPanel } from '@/views/extracts/ExtractsPanel'
import { text } from '../shell/text'
import { LazyPanel } from './LazyPanel'
import { PanelBoundary } from './PanelBoundary'
import { useTitle } from './use-title'

/** Fetched with the first row there is to explore. */
const LogExplorer = lazy(() => import('./LogExplorer').then((m) => ({ default: m.LogExplorer })))
const AbsentRow = lazy(() => import('@/views/rows/AbsentRow').then((m) => ({ default: m.AbsentRow })))
const ExhibitsPanel = lazy(() => import('@/views/exhibits/ExhibitsPanel').then((m) => ({ default: m.ExhibitsPanel })))
const CaseGaps = lazy(() => import('@/views/explore/CaseGaps').then((m) => ({ default: m.CaseGaps })))

/** The access log: first the explorer, then the files it counts; as long as there are no rows, the files alone. */
export function LogRoute() {
  const t = useText(text)
  useTitle('log')
  const hasRows = useScope().extent !== null
  return (
    // What is told at the foot of the screen must not lie over the end of the page.
    <main className="px-4 py-5 pb-56 sm:px-6 lg:pb-40">
      <h1 className="sr-only">{t('log')}</h1>
      {hasRows && <LazyPanel panel={LogExplorer} className="h-[60rem]" />}
      <div className={hasRows ? 'mx-auto mt-10 max-w-5xl border-t border-line pt-6' : 'mx-auto max-w-5xl'}>
        {!hasRows && <LazyPanel panel={AbsentRow} className="" />}
        <PanelBoundary>
          <ExtractsPanel />
        </PanelBoundary>
        {!hasRows && (
          <div className="space-y-8 pt-8">
            <LazyPanel panel={ExhibitsPanel} className="h-24" />
            <LazyPanel panel={CaseGaps} className="h-32" />
          </div>
        )}
      </div>
    </main>
  )
}
