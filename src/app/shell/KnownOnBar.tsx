import { lazy, Suspense, useEffect } from 'react'
import { useStore } from '@/data/store'
import { closeReplay, replayStore } from './known-replay'

const KnownOnReplay = lazy(() => import('./KnownOnReplay').then((m) => ({ default: m.KnownOnReplay })))

/** The replay of the record, while it is open. */
export function KnownOnBar() {
  const { open } = useStore(replayStore)
  // It ends with the case: another one has another record.
  useEffect(() => closeReplay, [])
  if (!open) return null
  return (
    <Suspense fallback={<i data-loading />}>
      <KnownOnReplay />
    </Suspense>
  )
}
