import { lazy, Suspense } from 'react'
import { copyLink } from '@/data/copy-link'
import { useInvestigation, useOpenCase } from '@/data/open-case'
import { useSavedPage } from '@/data/saved-page'
import { useAdopting } from '@/data/use-adopting'
import { findSelected } from './find-selected'

const SelectedDialog = lazy(() => import('./SelectedDialog').then((m) => ({ default: m.SelectedDialog })))

/** Opens whatever the view has selected among questions, claims, counts, duties, sources and evidence; else nothing. */
export function ClaimsDialog() {
  const { full, case: known } = useOpenCase()
  const { investigation, dispatch } = useInvestigation()
  const { selection, zone } = investigation
  const adopting = useAdopting()
  const saved = useSavedPage() !== null
  const selected = findSelected(known, selection)
  if (!selected || !selection) return null
  return (
    <Suspense>
      <SelectedDialog
        full={full}
        file={known}
        selected={selected}
        zone={zone}
        adopting={adopting}
        onSelect={(next) => dispatch({ type: 'select', selection: next })}
        onCopyLink={saved ? null : () => void copyLink(selection)}
        onClose={() => dispatch({ type: 'select', selection: null })}
      />
    </Suspense>
  )
}
