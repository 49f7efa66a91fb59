import type { Paper } from '../build/page-css'
import type { Report } from '../build/report'
import { reportJson } from '../build/report-json'

/** Files that the report is saved as, beside paper. */
export const EXPORTS = ['html', 'docx', 'md', 'json'] as const
export type ExportKind = (typeof EXPORTS)[number]

const TYPES: Readonly<Record<ExportKind, string>> = {
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown',
  json: 'application/json',
}

/** One file of the report. Every writer is given the same value; each is loaded when it is asked for. */
export const writeExport = async (kind: ExportKind, report: Report, paper: Paper): Promise<Blob> =>
  new Blob([await contentOf(kind, report, paper)], { type: TYPES[kind] })

async function contentOf(kind: ExportKind, report: Report, paper: Paper): Promise<string | ArrayBuffer> {
  switch (kind) {
    case 'html': {
      const [{ reportHtml }, { REPORT_CSS }] = await Promise.all([import('./html'), import('./report-css')])
      return reportHtml(report, paper, REPORT_CSS)
    }
    case 'docx': {
      const [{ reportDocx }, { figurePng }] = await Promise.all([import('./docx'), import('./figure-png')])
      return reportDocx(report, paper, await figurePng(report))
    }
    case 'md': {
      const [{ reportMarkdown }, { figureOnSheet }] = await Promise.all([
        import('./markdown'),
        import('../figure/figure-svg'),
      ])
      return reportMarkdown(report, figureOnSheet())
    }
    case 'json':
      return `${JSON.stringify(reportJson(report), null, 2)}\n`
  }
}

/** `coupang-2025-report.docx`. */
export const exportName = (report: Report, kind: ExportKind): string =>
  `${report.view.case.id}-report${kind === 'json' ? '' : `-${report.language}`}.${kind}`
