import { Outlet, type RouterHistory } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { CaseFile } from '@/data/case-file'
import { OpenCaseProvider } from '@/data/open-case'
import { makeRouter } from '../make-router'
import { NoticeRegion } from '../shell/NoticeRegion'
import { SavedMark } from './SavedMark'

/** The routes of a saved page: those of the app that need nothing but the case. */
export function viewerRouter(file: CaseFile, history: RouterHistory, home: string) {
  const root = () => (
    <OpenCaseProvider file={file}>
      <SavedMark sha256={file.sha256} />
      <Outlet />
      <NoticeRegion />
    </OpenCaseProvider>
  )
  // Instead of the list of cases, and of pages that a saved file does not have.
  const goHome = () => <GoHome onGo={() => history.replace(home)} />
  return makeRouter({ root, cases: goHome, oneCase: Outlet, log: goHome, notFound: goHome }, history)
}

function GoHome({ onGo }: { onGo: () => void }) {
  useEffect(onGo)
  return <p data-loading />
}
