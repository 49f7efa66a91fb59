import { replaceEqualDeep } from '@tanstack/react-query'
import { useLocation, useRouter } from '@tanstack/react-router'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef } from 'react'
import { formatNumber } from '@/base/format'
import { type Span, union } from '@/base/span'
import { translator } from '@/base/text'
import { parseInstant } from '@/base/zoned'
import { adopt } from '@/case/adopt'
import { asKnown } from '@/case/as-known'
import { reduce } from '@/investigation/reducer'
import { decodeView, encodeView, type LinkContext } from '@/link/codec'
import { LONGEST_LINK, parseFields, writeFields } from '@/link/fields'
import { sayLinkProblem } from '@/link/link-problem'
import type { CaseFile } from './case-file'
import { type OpenCase, type OpenInvestigation, setCurrentView } from './current-view'
import { spanOfExtract, useExtracts } from './extracts'
import { useLinkedExtracts } from './linked-extracts'
import { dismissNotice, dismissNotices, notify } from './notices'
import { useAppliedAdoptions } from './use-adoptions'
import { useWithheldNotice } from './withheld-notice'
import { text } from './withheld-text'
import { findWithheld, keyFor, useFindWithheld } from './withheld-values'

const NO_ROOM = 'link:no-room'
/** How keys of notices begin that say what of a link could not be followed. */
const LINK_PROBLEM = 'link-problem:'

/** Where a case's pages live in the address bar. */
const casePath = (id: string): string => `/c/${id}`

const CaseContext = createContext<OpenCase | null>(null)
const ViewContext = createContext<OpenInvestigation | null>(null)

/** Shares one case file and the view of the address bar with everything below. */
export function OpenCaseProvider({ file, children }: { file: CaseFile; children: ReactNode }) {
  const extracts = useExtracts()
  const router = useRouter()
  const searchText = useLocation({ select: (location) => location.searchStr })
  const context: LinkContext = useMemo(() => ({ case: file.case, sha256: file.sha256 }), [file])
  const find = useFindWithheld()
  const decoded = useMemo(() => decodeView(parseFields(searchText), context, find), [searchText, context, find])
  // What an address says as the one before did stays the same object: a new filter is no new window and no other case, and what
  // hangs on those is neither worked out nor drawn again.
  const kept = useRef(decoded.view)
  kept.current = replaceEqualDeep(kept.current, decoded.view)
  const { loaded, adoptions, view: shown } = useAppliedAdoptions(file.case, kept.current)
  useWithheldNotice(decoded.view)

  // A link that asked for more than can be followed is told once and rewritten to what is shown, without a history entry. What was told
  // of the link before it is put away: both say "this link".
  useEffect(() => {
    if (decoded.problems.length > 0) dismissNotices(LINK_PROBLEM)
    for (const problem of decoded.problems) {
      const about = 'field' in problem ? problem.field : ''
      notify(`${LINK_PROBLEM}${problem.kind}:${about}`, 'problem', (language) => sayLinkProblem(problem, language))
    }
    const { pathname, search } = router.history.location
    const clean = writeFields(encodeView(shown, context, { keyFor }))
    const stillHere = pathname.startsWith(casePath(file.case.id)) && writeFields(parseFields(search)) === searchText
    if (stillHere && search !== clean) router.history.replace(`${pathname}${clean}`)
  }, [decoded, shown, context, router, searchText, file])

  const { known } = shown
  const full = useMemo(() => adopt(file.case, adoptions), [file, adoptions])
  const opened: OpenCase = useMemo(
    () => ({
      full,
      case: asKnown(full, known),
      adoptions,
      sha256: file.sha256,
      origin: file.origin,
      fileName: file.fileName,
      bytes: file.bytes,
    }),
    [file, full, adoptions, known],
  )
  const dispatch: OpenInvestigation['dispatch'] = useCallback(
    (action, options) => {
      // From the address bar, not from the last render: two dispatches in one event must both count.
      const { pathname, search } = router.history.location
      const now = decodeView(parseFields(search), context, findWithheld).view
      const next = writeFields(encodeView(reduce(now, action), context, { keyFor }))
      if (next === search) return
      // It could not be read back.
      if (next.length > LONGEST_LINK) {
        return notify(NO_ROOM, 'problem', (language) =>
          translator(text, language)('noRoom', { limit: formatNumber(LONGEST_LINK, language) }),
        )
      }
      dismissNotice(NO_ROOM)
      if (options?.replace === true) router.history.replace(`${pathname}${next}`)
      else router.history.push(`${pathname}${next}`)
    },
    [router, context],
  )
  const { from, to } = extracts.flatMap(spanOfExtract).reduce(union, {
    from: parseInstant(file.case.span.from),
    to: parseInstant(file.case.span.to),
  })
  // By its ends: a log being read changes often and its time seldom, and everything that knows the view is drawn again with it.
  const limits: Span = useMemo(() => ({ from, to }), [from, to])
  const view: OpenInvestigation = useMemo(() => ({ investigation: shown, limits, dispatch }), [shown, limits, dispatch])
  useEffect(() => {
    if (!loaded) return
    setCurrentView({ opened, investigation: shown, context, dispatch })
    return () => setCurrentView(null)
  }, [loaded, opened, shown, context, dispatch])

  useLinkedExtracts(file.case, view)

  // A figure that changes a moment later because the investigator adopted another must not be read in between.
  if (!loaded) return <p data-loading />
  return (
    <CaseContext value={opened}>
      <ViewContext value={view}>{children}</ViewContext>
    </CaseContext>
  )
}

/** The open case. Only under a case's route. */
export function useOpenCase(): OpenCase {
  const opened = useContext(CaseContext)
  if (opened === null) throw new Error('useOpenCase outside of a case')
  return opened
}

/** The shareable view and how to change it. Only under a case's route. */
export function useInvestigation(): OpenInvestigation {
  const view = useContext(ViewContext)
  if (view === null) throw new Error('useInvestigation outside of a case')
  return view
}
