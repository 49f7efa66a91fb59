import { useLocation } from '@tanstack/react-router'
import { use, useEffect, useMemo, useState } from 'react'
import { epochMs } from '@/base/brand'
import { translator } from '@/base/text'
import { VERSION } from '@/base/version'
import { local } from '@/case/local'
import { useAccessTotals } from '@/data/access-totals'
import { linkToView } from '@/data/copy-link'
import { useExhibits } from '@/data/exhibits/exhibits'
import { onlyLinked } from '@/data/exhibits/linked-exhibits'
import { useExtracts } from '@/data/extracts'
import { useInvestigation, useOpenCase } from '@/data/open-case'
import { detailsOf, loadDetails } from '@/data/report-details'
import { useStore } from '@/data/store'
import { useLanguage } from '@/ui/use-text'
import { buildReport } from './build/build-report'
import { isRedacted } from './build/marked'
import { type Paper, pageCss } from './build/page-css'
import { shownReport } from './current-report'
import { ReportBar } from './ReportBar'
import { ReportSheet } from './ReportSheet'
import { readLogs } from './read-logs'
import { savedLogs } from './saved-logs'
import { text } from './text'
import { textHash } from './text-hash'
import { usePageSheet } from './use-page-sheet'

/** The open view as a printable report. */
export function ReportPage() {
  const { full, case: incident, sha256 } = useOpenCase()
  const { investigation } = useInvestigation()
  const accesses = useAccessTotals()
  const extracts = useExtracts()
  const screen = useLanguage()
  const saved = useStore(savedLogs)
  const { shown: details } = useStore(detailsOf(full.id))
  const language = details.language ?? screen
  useEffect(() => {
    void loadDetails(full.id)
  }, [full.id])
  const search = useLocation({ select: (location) => location.searchStr })
  const [paper, setPaper] = useState<Paper>('A4')
  const hashOf = use(textHash)
  const [now] = useState(() => epochMs(Date.now()))
  const logs = useMemo(() => saved ?? readLogs(extracts), [saved, extracts])
  const { exhibits } = useExhibits()
  const linkedExhibits = useMemo(() => onlyLinked(investigation.exhibits, exhibits), [investigation.exhibits, exhibits])
  const [showIdentifying, setShowIdentifying] = useState(false)
  const report = useMemo(
    () =>
      buildReport({
        ...{ full, case: incident, investigation, sha256, accesses, logs, exhibits, linkedExhibits, showIdentifying },
        ...{ details, language, now, build: VERSION, hashOf },
      }),
    [
      full,
      incident,
      investigation,
      sha256,
      accesses,
      logs,
      exhibits,
      linkedExhibits,
      showIdentifying,
      details,
      language,
      now,
      hashOf,
    ],
  )
  usePageSheet(pageCss(report.running, paper))
  useEffect(() => {
    shownReport.set(() => report)
    return () => shownReport.set(() => null)
  }, [report])
  // The printed file says its language, so that it is read aloud in it.
  useEffect(() => {
    document.documentElement.lang = language
    return () => {
      document.documentElement.lang = screen
    }
  }, [language, screen])
  const name = local(full.shortTitle, language)
  const title = translator(text, language)('title', { case: name })
  useEffect(() => {
    document.title = title
  }, [title])
  const windowPath = `#/c/${full.id}`
  const link = (): string => linkToView().replace(windowPath, `${windowPath}/report`)
  return (
    <main className="report-desk">
      <ReportBar
        report={report}
        caseId={full.id}
        language={language}
        canEdit={saved === null}
        paper={paper}
        onPaper={setPaper}
        backTo={`${windowPath}${search}`}
        link={saved === null ? link : null}
        identifying={
          showIdentifying || isRedacted(report) ? { shown: showIdentifying, onShown: setShowIdentifying } : null
        }
      />
      <ReportSheet report={report} />
    </main>
  )
}
