import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouteComponent,
  type RouterHistory,
} from '@tanstack/react-router'
import { useEffect } from 'react'
import type { CaseFile } from '@/data/case-file'
import { OpenCaseProvider } from '@/data/open-case'
import { parseFields, writeFields } from '@/link/fields'
import { ErrorPage } from '../pages/ErrorPage'
import { WindowPage } from '../pages/WindowPage'
import { NoticeRegion } from '../shell/NoticeRegion'
import { Shell } from '../shell/Shell'
import { SavedMark } from './SavedMark'

/** The routes of a saved page: those of the app that need nothing but the case. */
export function viewerRouter(file: CaseFile, history: RouterHistory, home: string) {
  // Instead of the list of cases, and of pages that a saved file does not have.
  const goHome = () => <GoHome onGo={() => history.replace(home)} />
  const root = createRootRoute({
    component: () => (
      <OpenCaseProvider file={file}>
        <SavedMark sha256={file.sha256} />
        <Outlet />
        <NoticeRegion />
      </OpenCaseProvider>
    ),
    notFoundComponent: goHome,
  })
  const cases = createRoute({ getParentRoute: () => root, path: '/', component: goHome })
  const oneCase = createRoute({ getParentRoute: () => root, path: '/c/$caseId', component: Outlet })
  const shell = createRoute({ getParentRoute: () => oneCase, id: 'shell', component: Shell })
  const page = <const P extends string>(path: P, component: RouteComponent) =>
    createRoute({ getParentRoute: () => shell, path, component })
  const pages = [
    page('/', WindowPage),
    page(
      '/claims',
      lazyRouteComponent(() => import('../pages/ClaimsRoute'), 'ClaimsRoute'),
    ),
    page(
      '/sources',
      lazyRouteComponent(() => import('../pages/SourcesRoute'), 'SourcesRoute'),
    ),
  ]
  const report = createRoute({
    getParentRoute: () => oneCase,
    path: '/report',
    component: lazyRouteComponent(() => import('@/report/ReportPage'), 'ReportPage'),
  })
  return createRouter({
    routeTree: root.addChildren([cases, oneCase.addChildren([shell.addChildren(pages), report])]),
    history,
    parseSearch: parseFields,
    stringifySearch: writeFields,
    defaultErrorComponent: ErrorPage,
    defaultPreload: false,
    defaultPendingMs: 0,
    scrollRestoration: false,
  })
}

function GoHome({ onGo }: { onGo: () => void }) {
  useEffect(onGo)
  return <p data-loading />
}
