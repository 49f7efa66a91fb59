import { useLocation } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { epochMs } from '@/base/brand'
import { VERSION } from '@/base/version'
import { local } from '@/case/local'
import { useAccessTotals } from '@/data/access-totals'
import { linkToView } from '@/data/copy-link'
import { useExhibits } from '@/data/exhibits/exhibits'
import { onlyLinked } from '@/data/exhibits/linked-exhibits'
import { useExtracts } from '@/data/extracts'
import { useInvestigation, useOpenCase } from '@/data/open-case'
import { useStore } from '@/data/store'
import { useLanguage, useText } from '@/ui/use-text'
import { buildReport } from './build/build-report'
import { isRedacted } from './build/marked'
import { type Paper, pageCss } from './build/page-css'
import { shownReport } from './current-report'
import { ReportBar } from './ReportBar'
import { ReportSheet } from './ReportSheet'
import { readLogs } from './read-logs'
import { savedLogs } from './saved-logs'
import { text } from './text'
import { usePageSheet } from './use-page-sheet'

/** The open view as a printable report. */
export function ReportPage() {
  const { full, case: incident, sha256 } = useOpenCase()
  const { investigation } = useInvestigation()
  const accesses = useAccessTotals()
  const extracts = useExtracts()
  const language = useLanguage()
  const search = useLocation({ select: (location) => location.searchStr })
  const t = useText(text)
  const [paper, setPaper] = useState<Paper>('A4')
  const [now] = useState(() => epochMs(Date.now()))
  const saved = useStore(savedLogs)
  const logs = useMemo(() => saved ?? readLogs(extracts), [saved, extracts])
  const { exhibits } = useExhibits()
  const linkedExhibits = useMemo(() => onlyLinked(investigation.exhibits, exhibits), [investigation.exhibits, exhibits])
  const [showIdentifying, setShowIdentifying] = useState(false)
  const report = useMemo(
    () =>
      buildReport({
        ...{ full, case: incident, investigation, sha256, accesses, logs, exhibits, linkedExhibits, showIdentifying },
        ...{ language, now, build: VERSION },
      }),
    [full, incident, investigation, sha256, accesses, logs, exhibits, linkedExhibits, showIdentifying, language, now],
  )
  usePageSheet(pageCss(report.running, paper))
  useEffect(() => {
    shownReport.set(() => report)
    return () => shownReport.set(() => null)
  }, [report])
  const name = local(full.shortTitle, language)
  const title = t('title', { case: name })
  useEffect(() => {
    document.title = title
  }, [title])
  const windowPath = `#/c/${full.id}`
  const link = (): string => linkToView().replace(windowPath, `${windowPath}/report`)
  return (
    <main className="report-desk">
      <ReportBar
        report={report}
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
