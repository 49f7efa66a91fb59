import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
  type RouterHistory,
} from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { parseFields, writeFields } from '@/link/fields'
import { ErrorPage } from './pages/ErrorPage'
import { WindowPage } from './pages/WindowPage'
import { Shell } from './shell/Shell'

/** Where the app and a page saved from it are not the same. */
export interface OwnPages {
  /** Around all pages. */
  readonly root: RouteComponent
  readonly cases: RouteComponent
  /** Around the pages of one case. */
  readonly oneCase: RouteComponent
  readonly log: RouteComponent
  readonly notFound: () => ReactNode
}

/**
 * All routes. The search part is written flat and readable by `link/fields`, not as JSON; what it means is decided by
 * `link/codec`.
 */
export function makeRouter(own: OwnPages, history: RouterHistory) {
  const root = createRootRoute({ component: own.root })
  const cases = createRoute({ getParentRoute: () => root, path: '/', component: own.cases })
  const oneCase = createRoute({ getParentRoute: () => root, path: '/c/$caseId', component: own.oneCase })
  const shell = createRoute({ getParentRoute: () => oneCase, id: 'shell', component: Shell })
  const page = <const P extends string>(path: P, component: RouteComponent) =>
    createRoute({ getParentRoute: () => shell, path, component })
  const pages = [
    page('/', WindowPage),
    page('/log', own.log),
    page(
      '/claims',
      lazyRouteComponent(() => import('./pages/ClaimsRoute'), 'ClaimsRoute'),
    ),
    page(
      '/sources',
      lazyRouteComponent(() => import('./pages/SourcesRoute'), 'SourcesRoute'),
    ),
  ]
  // Paper has no top bar.
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
    defaultNotFoundComponent: own.notFound,
    defaultPreload: false,
    // Chunks and case files are answered by TanStack Query and the browser; nothing to wait for here.
    defaultPendingMs: 0,
    scrollRestoration: false,
  })
}
