import { renderToStaticMarkup } from 'react-dom/server'
import { type Paper, pageCss } from '../build/page-css'
import type { Report } from '../build/report'
import { ReportSheet } from '../ReportSheet'

/** The report as one HTML file: the sheet that is printed, its styles inside it, and no script that could run. */
export function reportHtml(report: Report, paper: Paper, css: string): string {
  const sheet = renderToStaticMarkup(
    <html lang={report.language} data-theme="print">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          httpEquiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"
        />
        <title>{report.title}</title>
        <style>STYLE</style>
      </head>
      <body>
        <main className="report-desk">
          <ReportSheet report={report} />
        </main>
      </body>
    </html>,
  )
  // Not through React, which would escape it; a style sheet ends only with this tag.
  const style = `${css}\n${pageCss(report.running, paper)}`.replace(/<\/style/gi, '<\\/style')
  return `<!doctype html>\n${sheet.replace('STYLE', () => style)}`
}
