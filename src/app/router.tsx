import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
} from '@tanstack/react-router'
import { parseFields, writeFields } from '@/link/fields'
import { CaseFrame } from './pages/CaseFrame'
import { ErrorPage } from './pages/ErrorPage'
import { NotFoundPage } from './pages/NotFoundPage'
import { WindowPage } from './pages/WindowPage'
import { Root } from './Root'
import { Shell } from './shell/Shell'

const root = createRootRoute({ component: Root })
const cases = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/CasesPage'), 'CasesPage'),
})
const oneCase = createRoute({ getParentRoute: () => root, path: '/c/$caseId', component: CaseFrame })
const shell = createRoute({ getParentRoute: () => oneCase, id: 'shell', component: Shell })
const page = <const P extends string>(path: P, component: RouteComponent) =>
  createRoute({ getParentRoute: () => shell, path, component })
const breachWindow = page('/', WindowPage)
const log = page(
  '/log',
  lazyRouteComponent(() => import('./pages/LogRoute'), 'LogRoute'),
)
const claims = page(
  '/claims',
  lazyRouteComponent(() => import('./pages/ClaimsRoute'), 'ClaimsRoute'),
)
const sources = page(
  '/sources',
  lazyRouteComponent(() => import('./pages/SourcesRoute'), 'SourcesRoute'),
)
// Paper has no top bar.
const report = createRoute({
  getParentRoute: () => oneCase,
  path: '/report',
  component: lazyRouteComponent(() => import('@/report/ReportPage'), 'ReportPage'),
})

/**
 * Hash history: the fragment never reaches a server log and every static host works. The search part is written
 * flat and readable by `link/fields`, not as JSON; what it means is decided by `link/codec`.
 */
export const router = createRouter({
  routeTree: root.addChildren([
    cases,
    oneCase.addChildren([shell.addChildren([breachWindow, log, claims, sources]), report]),
  ]),
  history: createHashHistory(),
  parseSearch: parseFields,
  stringifySearch: writeFields,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  defaultPreload: false,
  // Chunks and case files are answered by TanStack Query and the browser; nothing to wait for here.
  defaultPendingMs: 0,
  scrollRestoration: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
