import { translator } from '@/base/text'
import { whileBusy } from '@/data/activity'
import { notify } from '@/data/notices'
import { useStore } from '@/data/store'
import { MenuButton } from '@/ui/MenuButton'
import { useText } from '@/ui/use-text'
import type { Paper } from './build/page-css'
import type { Report } from './build/report'
import { text } from './export/text'
import { EXPORTS, type ExportKind, exportName, writeExport } from './export/write-export'
import { savedLogs } from './saved-logs'

/** A saved page has the writers of text only: those of Word and HTML would make it twice as large. */
const OF_SAVED_PAGE: readonly ExportKind[] = ['md', 'json']

async function save(kind: ExportKind, report: Report, paper: Paper): Promise<void> {
  try {
    const url = URL.createObjectURL(await writeExport(kind, report, paper))
    const anchor = document.createElement('a')
    anchor.href = url
    anchor.download = exportName(report, kind)
    anchor.click()
    // The download has its own reference by then.
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
  } catch {
    notify('report:export', 'problem', (language) => translator(text, language)('failed'))
  }
}

/** Saves the report as a file. */
export function ReportExports({ report, paper }: { readonly report: Report; readonly paper: Paper }) {
  const t = useText(text)
  const saved = useStore(savedLogs)
  return (
    <MenuButton
      label={t('save')}
      data-do="save-report"
      entries={(saved === null ? EXPORTS : OF_SAVED_PAGE).map((id) => ({ id, label: t(id), hint: t(`${id}Hint`) }))}
      onAction={(id) => {
        const kind = EXPORTS.find((one) => one === id)
        if (kind !== undefined) void whileBusy(save(kind, report, paper))
      }}
    >
      {t('save')}
    </MenuButton>
  )
}
