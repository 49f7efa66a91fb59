import { type ComponentType, type LazyExoticComponent, Suspense } from 'react'
import { PanelBoundary } from './PanelBoundary'

/** A panel the first paint does not need; its room is kept free so that nothing jumps. */
export function LazyPanel({
  panel: Panel,
  className,
}: {
  panel: LazyExoticComponent<ComponentType>
  className: string
}) {
  return (
    <PanelBoundary>
      <Suspense fallback={<div data-loading className={className} />}>
        <Panel />
      </Suspense>
    </PanelBoundary>
  )
}
