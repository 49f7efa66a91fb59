import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { CASES_AT_HAND } from '@/data/cases-at-hand'
import { offerCase } from '@/data/find-case'
import { dismissRefusedCase, onCaseOpened, useRefusedCase } from '@/data/open-files'
import { dropSealedFile, useSealedFile } from '@/data/sealed-file'
import { linkToCase, relink } from '@/link/codec'
import { DropTarget } from './shell/DropTarget'
import { NoticeRegion } from './shell/NoticeRegion'

const RefusedCaseDialog = lazy(() =>
  import('./shell/RefusedCaseDialog').then((m) => ({ default: m.RefusedCaseDialog })),
)
const ShareOpenSealed = lazy(() => import('./shell/ShareOpenSealed').then((m) => ({ default: m.ShareOpenSealed })))

/** What every page has: a place for notices, a target for files. */
export function Root() {
  const router = useRouter()
  const client = useQueryClient()
  const refused = useRefusedCase()
  const sealed = useSealedFile()
  useEffect(
    () =>
      onCaseOpened((file, address) => {
        const { id } = file.case
        // The view of the link on screen waits for exactly this file, or is that of another version of it: keep it.
        const { pathname, search } = router.history.location
        const waiting = pathname.startsWith(`/c/${id}`)
        offerCase(client, file)
        void client.invalidateQueries({ queryKey: CASES_AT_HAND })
        if (address !== null) return router.history.push(address)
        router.history.push(waiting ? `${pathname}${relink(search, file.sha256)}` : linkToCase(id, file.sha256))
      }),
    [router, client],
  )
  return (
    <>
      <Outlet />
      <NoticeRegion />
      <DropTarget />
      {sealed !== null && (
        <Suspense fallback={<i data-loading />}>
          <ShareOpenSealed key={sealed.name} file={sealed} onClose={dropSealedFile} />
        </Suspense>
      )}
      {refused !== null && (
        <Suspense fallback={<i data-loading />}>
          <RefusedCaseDialog refused={refused} onClose={dismissRefusedCase} />
        </Suspense>
      )}
    </>
  )
}
