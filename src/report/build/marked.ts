import { cutAtMarks } from '@/redaction/mark'
import { inlinesOf } from './inline'
import type { Block, Inline, Report, Segment } from './report'

/** Marks of what is withheld become segments of their own, so that every writer can show them as such. */
export function marked(block: Block): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, text: inline(block.text) }
    case 'key-figures':
      return { ...block, figures: block.figures.map((figure) => ({ ...figure, text: inline(figure.text) })) }
    case 'window':
      return { ...block, caption: inline(block.caption) }
    case 'certainty':
      return { ...block, columns: block.columns.map((column) => ({ ...column, items: column.items.map(inline) })) }
    case 'table':
      return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(inline) })) }
    case 'list':
      return { ...block, items: block.items.map(inline) }
    case 'heading':
    case 'report-hash':
    case 'sources':
      return block
  }
}

const inline = (text: Inline): Inline =>
  text.flatMap((segment): Segment[] => {
    if (segment.kind === 'cite' || segment.kind === 'mark' || segment.kind === 'redacted') return [segment]
    return cutAtMarks(segment.text).map(({ text: piece, isMark }) => ({
      kind: isMark ? ('redacted' as const) : segment.kind,
      text: piece,
    }))
  })

/** Whether the report withholds anything. */
export const isRedacted = (report: Report): boolean =>
  report.meta.some(({ value }) => cutAtMarks(value).some(({ isMark }) => isMark)) ||
  report.sections.some(({ blocks }) =>
    blocks.flatMap(inlinesOf).some((text) => text.some(({ kind }) => kind === 'redacted')),
  )
