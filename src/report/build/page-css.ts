import type { RunningLines } from './report'

/** Sheets the report is laid out for. */
export const PAPERS = ['A4', 'letter'] as const
export type Paper = (typeof PAPERS)[number]

/**
 * A CSS string token (CSS Syntax 3 §4.3.5) for text that may be hostile: case titles and ids come from files
 * of strangers. Everything but letters, digits and blanks of any script becomes a code point escape.
 */
export function cssString(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{N} ]/gu, (char) => `\\${(char.codePointAt(0) ?? 0xfffd).toString(16)} `)
  return `"${escaped.replaceAll('\\0 ', '\\fffd ')}"`
}

/** Both leave 178 mm between them, so that figure 1 is drawn alike; Letter is shorter and needs the height. */
const MARGINS: Readonly<Record<Paper, string>> = { A4: '20mm 16mm 17.5mm', letter: '17mm 18.9mm 14.5mm' }
/** Letter is still too short for the figure on the first sheet: drawn a little smaller, it leaves no half of that empty. */
const FIGURE: Readonly<Record<Paper, string>> = {
  A4: '',
  letter: '\n@media print { .report-window .report-scroll > svg { width: 93%; margin-inline: auto; } }',
}
/** Numbers in a margin are as small as print allows and never thinner than the text they prove. */
const LINE =
  'font: 400 7.2pt/10pt var(--sans); color: #333; white-space: pre; font-variant-numeric: tabular-nums; -webkit-print-color-adjust: exact; print-color-adjust: exact;'
const TOP = `${LINE} vertical-align: bottom; padding-bottom: 5pt; border-bottom: 1pt solid #000; margin-bottom: 11pt;`
const BOTTOM = `${LINE} vertical-align: top; padding-top: 5pt; border-top: 0.5pt solid #9a9a9a; margin-top: 7pt;`

/** The dwell line: soft start, hard tick. As a picture, because grounds of margin boxes are not printed. */
const MARK = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="17" height="9" viewBox="0 0 17 9"><linearGradient id="a"><stop stop-color="#9c2a12" stop-opacity="0"/><stop offset=".6" stop-color="#9c2a12"/></linearGradient><path d="M0 2.5h14v4H0z" fill="url(#a)"/><path d="M15 0v9" stroke="#000" stroke-width="1.6"/></svg>',
)}`

/**
 * The sheet: size, margins and what stands in the margins of every page. HTML cannot reach those boxes,
 * and CSS has no way to read text from the page there (Chromium has no `string-set`), so the words go into the rule.
 */
export function pageCss(running: RunningLines, paper: Paper): string {
  const { page } = running
  const right = running.simulated === null ? running.kind : `${running.kind}    ≈ ${running.simulated}`
  const counters = `${cssString(page.before)} counter(page) ${cssString(page.between)} counter(pages) ${cssString(page.after)}`
  return `@page {
  size: ${paper} portrait;
  margin: ${MARGINS[paper]};
  @top-left { content: url("${MARK}") "  Dwell"; ${TOP} font-size: 9.1pt; font-weight: 500; color: #000; }
  @top-right { content: ${cssString(right)}; ${TOP} text-align: right; }
  @bottom-left { content: ${cssString(`${running.caseId}, ${running.draft}`)}; ${BOTTOM} }
  @bottom-center { content: ${cssString(`${running.zone}     ${running.hash}     ${running.reportHash}`)}; ${BOTTOM} text-align: center; }
  @bottom-right { content: ${counters}; ${BOTTOM} text-align: right; }
}${FIGURE[paper]}`
}
