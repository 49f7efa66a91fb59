import { lazy, Suspense, useState } from 'react'
import { LANGUAGES, type Language } from '@/base/text'
import { changeDetails } from '@/data/report-details'
import { Button } from '@/ui/Button'
import { CopyButton } from '@/ui/CopyButton'
import { Icon } from '@/ui/Icon'
import { SegmentedControl } from '@/ui/SegmentedControl'
import { useLanguage, useText } from '@/ui/use-text'
import { PAPERS, type Paper } from './build/page-css'
import type { Report } from './build/report'
import { text as detailsText } from './details-text'
import { ReportExports } from './ReportExports'
import { text } from './text'

const ReportDetails = lazy(() => import('./ReportDetails').then((m) => ({ default: m.ReportDetails })))

const NAMES: Readonly<Record<Language, { label: string; name: string }>> = {
  en: { label: 'EN', name: 'English' },
  ko: { label: '한국어', name: '한국어' },
}

interface ReportBarProps {
  readonly report: Report
  readonly caseId: string
  /** Of the report, whatever that of the screen. */
  readonly language: Language
  /** False on a saved page, which changes nothing. */
  readonly canEdit: boolean
  readonly paper: Paper
  readonly onPaper: (paper: Paper) => void
  readonly backTo: string
  /** Null where the page has no address that others have. */
  readonly link: (() => string) | null
  /** Whether values that may identify a person are printed; null where there are none. */
  readonly identifying: { readonly shown: boolean; readonly onShown: (shown: boolean) => void } | null
}

/** What can be done with the report; never printed. */
export function ReportBar({ report, caseId, language, canEdit, ...of }: ReportBarProps) {
  const t = useText(text)
  const { paper, onPaper, backTo, link, identifying } = of
  const words = useText(detailsText)
  const [isOpen, setOpen] = useState(false)
  return (
    <div role="toolbar" lang={useLanguage()} aria-label={t('toolbar')} className="report-bar">
      <a href={backTo} className="touch inline-flex items-center gap-1 font-medium">
        <Icon name="left" />
        {t('back')}
      </a>
      <span className="flex-1" />
      {identifying && (
        <label className="touch inline-flex items-center gap-1.5">
          <input
            type="checkbox"
            checked={identifying.shown}
            onChange={(event) => identifying.onShown(event.currentTarget.checked)}
          />
          {t('showIdentifying')}
        </label>
      )}
      <SegmentedControl
        label={t('language')}
        segments={LANGUAGES.map((value) => ({ value, lang: value, ...NAMES[value] }))}
        value={language}
        onChange={(chosen) => void changeDetails(caseId, () => ({ language: chosen }))}
      />
      <SegmentedControl
        label={t('paper')}
        segments={PAPERS.map((value) => ({ value, label: t(value) }))}
        value={paper}
        onChange={onPaper}
      />
      {link && (
        <CopyButton look="plain" icon={<Icon name="link" />} value={link}>
          {t('copyLink')}
        </CopyButton>
      )}
      {canEdit && (
        <Button data-do="report-details" onClick={() => setOpen(true)}>
          {words('open')}
        </Button>
      )}
      {isOpen && (
        <Suspense fallback={<span data-loading />}>
          <ReportDetails caseId={caseId} known={report.view.knownOn} onClose={() => setOpen(false)} />
        </Suspense>
      )}
      <ReportExports report={report} paper={paper} />
      <Button look="primary" data-do="print" onClick={() => window.print()}>
        {t('print')}
      </Button>
    </div>
  )
}
