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

/** Numbers in a margin are as small as print allows and never thinner than the text they prove. */
const LINE = 'font: 400 7.2pt/10pt var(--sans); color: #333; white-space: pre; font-variant-numeric: tabular-nums; -webkit-print-color-adjust: exact; print-color-adjust: exact;'
const TOP = `${LINE} vertical-align: bottom; padding-bottom: 5pt; border-bottom: 1pt solid #000; margin-bottom: 13pt;`
const BOTTOM = `${LINE} vertical-align: top; padding-top: 5pt; border-top: 0.5pt solid #9a9a9a; margin-top: 9pt;`

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
  margin: 22mm 16mm 19mm;
  @top-left {
    content: "Dwell"; ${TOP} font-size: 9.1pt; font-weight: 500; color: #000; padding-left: 18pt;
    background:
      linear-gradient(#000, #000) 12.2pt calc(100% - 5.4pt) / 1.2pt 9.2pt no-repeat,
      linear-gradient(90deg, rgb(156 42 18 / 0), #9c2a12 60%) 0 calc(100% - 8.6pt) / 11pt 3pt no-repeat;
  }
  @top-right { content: ${cssString(right)}; ${TOP} text-align: right; }
  @bottom-left { content: ${cssString(`${running.caseId}, ${running.draft}`)}; ${BOTTOM} }
  @bottom-center { content: ${cssString(`${running.zone}      ${running.hash}`)}; ${BOTTOM} text-align: center; }
  @bottom-right { content: ${counters}; ${BOTTOM} text-align: right; }
}`
}
