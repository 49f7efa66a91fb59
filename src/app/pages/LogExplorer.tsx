import { lazy } from 'react'
import { whileBusy } from '@/data/activity'
import { pinRange, pinRow, pinValue } from '@/data/exhibits/pin'
import { useScope } from '@/data/explore/use-scope'
import type { FoundRow } from '@/data/rows/found-row'
import type { FilterTerm } from '@/filter/term'
import { Explorer } from '@/views/explore/Explorer'
import { LazyPanel } from './LazyPanel'

const RowsPanel = lazy(() =>
  import('@/views/rows/RowsPanel').then(({ RowsPanel: Rows }) => ({
    default: () => <Rows onPinRow={onPinRow} />,
  })),
)
const ExhibitsPanel = lazy(() => import('@/views/exhibits/ExhibitsPanel').then((m) => ({ default: m.ExhibitsPanel })))

/** The explorer with the panels that stand in it. */
export function LogExplorer() {
  const scope = useScope()
  const { extent } = scope
  if (extent === null) return null
  return <Explorer scope={{ ...scope, extent }} onPin={onPin} onPinRange={onPinRange} rows={ROWS} aside={EXHIBITS} />
}

const onPin = (term: FilterTerm): void => void whileBusy(pinValue(term))
const onPinRange = (): void => void whileBusy(pinRange())
const onPinRow = (row: FoundRow): void => void whileBusy(pinRow(row))

// Made once: they ask for themselves, and are not drawn again while the window moves.
const ROWS = <LazyPanel panel={RowsPanel} className="h-[30rem]" />
const EXHIBITS = <LazyPanel panel={ExhibitsPanel} className="h-24" />
