import { canonicalJson } from './canonical-json'
import { textOf } from './inline'
import type { Block, Inline, Report } from './report'

/** What `report.json` and `window.dwell.report()` hold; documented in docs/report.md. Later versions only add. */
const REPORT_FORMAT = 'dwell.report/1'

/** The report as plain JSON: the same value that is printed, without the drawing of figure 1. */
export const reportJson = (report: Report) => ({
  ...contentJson(report),
  hash: { algorithm: 'SHA-256', of: 'RFC 8785 without this field', value: report.hash.value },
})
export type ReportJson = ReturnType<typeof reportJson>

/** What the hash of the report is of. */
export const hashedText = (report: Omit<Report, 'hash'>): string => canonicalJson(contentJson(report))

function contentJson(report: Omit<Report, 'hash'>) {
  const { language, title, subtitle, meta, made, running, numbers, view } = report
  return {
    format: REPORT_FORMAT,
    language,
    title,
    subtitle,
    view,
    made,
    draft: running.draft,
    simulated: running.simulated !== null,
    fields: meta.map(({ label, value }) => ({ label, value })),
    numbers,
    sections: report.sections.map((section) => ({
      id: section.id,
      number: section.number,
      title: section.title,
      blocks: section.blocks.map(blockJson),
    })),
  }
}

/** Running text as a reader sees it, and the sources it cites. */
function inlineJson(text: Inline) {
  const sources = text.flatMap((segment) => (segment.kind === 'cite' ? segment.numbers : []))
  return {
    text: textOf(text.filter(({ kind }) => kind !== 'cite')),
    ...(sources.length === 0 ? {} : { sources }),
    ...(text.some(({ kind }) => kind === 'redacted') ? { redacted: true } : {}),
  }
}

function blockJson(block: Block) {
  switch (block.kind) {
    case 'paragraph':
      return { kind: block.kind, ...inlineJson(block.text) }
    case 'heading':
      return { kind: block.kind, id: block.id, text: block.text }
    case 'key-figures':
      return {
        kind: block.kind,
        figures: block.figures.map(({ id, value, contested, text }) => ({ id, value, contested, ...inlineJson(text) })),
      }
    case 'window':
      return { kind: block.kind, label: block.label, alt: block.alt, caption: inlineJson(block.caption) }
    case 'certainty':
      return {
        kind: block.kind,
        columns: block.columns.map(({ id, title, items }) => ({ id, title, items: items.map(inlineJson) })),
      }
    case 'table':
      return {
        kind: block.kind,
        id: block.id,
        caption: block.caption,
        columns: block.columns.map(({ id, title }) => ({ id, title })),
        rows: block.rows.map(({ id, cells }) => ({ id, cells: cells.map(inlineJson) })),
      }
    case 'list':
      return { kind: block.kind, ordered: block.ordered, items: block.items.map(inlineJson) }
    case 'report-hash':
      return { kind: block.kind, label: block.label, text: block.how }
    case 'sources':
      return { kind: block.kind, sources: block.sources }
  }
}
