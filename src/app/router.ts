import { createHashHistory, lazyRouteComponent } from '@tanstack/react-router'
import { makeRouter } from './make-router'
import { CaseFrame } from './pages/CaseFrame'
import { NotFoundPage } from './pages/NotFoundPage'
import { Root } from './Root'

/** Hash history: the fragment never reaches a server log and every static host works. */
export const router = makeRouter(
  {
    root: Root,
    cases: lazyRouteComponent(() => import('./pages/CasesPage'), 'CasesPage'),
    oneCase: CaseFrame,
    log: lazyRouteComponent(() => import('./pages/LogRoute'), 'LogRoute'),
    notFound: NotFoundPage,
  },
  createHashHistory(),
)

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
