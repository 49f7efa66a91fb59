import { citeNumbers } from '@/case/cite'
import type { Case } from '@/case/schema'
import type { Block, Inline, Section, Segment } from './report'

/** Builders of running text, and the reading of it back. */

export const plain = (text: string): Segment => ({ kind: 'text', text })
export const strong = (text: string): Segment => ({ kind: 'strong', text })
export const faint = (text: string): Segment => ({ kind: 'faint', text })
export const code = (text: string): Segment => ({ kind: 'code', text })

/** `[41, 101]`: numbers in the full case file, ascending, each once; nothing for no source. */
export function cite(full: Case, sourceIds: readonly string[]): Segment[] {
  const numbers = citeNumbers(full, sourceIds)
  return numbers.length === 0 ? [] : [{ kind: 'cite', numbers }]
}

/** Sentences with one space between them. */
export function sentences(parts: readonly Inline[]): Inline {
  return parts.filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? part : [plain(' '), ...part]))
}

/** The text a reader sees, citations as `[1, 2]`; marks by their name. */
export function textOf(inline: Inline): string {
  return inline
    .map((segment) => {
      if (segment.kind === 'cite') return ` [${segment.numbers.join(', ')}]`
      return segment.kind === 'mark' ? segment.label : segment.text
    })
    .join('')
}

/** Every piece of running text of a block, for search and for the list of sources. */
export function inlinesOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text]
    case 'key-figures':
      return block.figures.map((figure) => figure.text)
    case 'window':
      return [block.caption]
    case 'certainty':
      return block.columns.flatMap((column) => column.items)
    case 'table':
      return block.rows.flatMap((row) => row.cells)
    case 'list':
      return block.items
    case 'heading':
    case 'report-hash':
    case 'sources':
      return []
  }
}

/** Numbers of all sources cited anywhere in these sections, ascending. */
export function citedNumbers(sections: readonly Section[]): number[] {
  const numbers = sections
    .flatMap((section) => section.blocks.flatMap(inlinesOf))
    .flat()
    .flatMap((segment) => (segment.kind === 'cite' ? segment.numbers : []))
  return [...new Set(numbers)].sort((a, b) => a - b)
}
