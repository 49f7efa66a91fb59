import { visibleControls } from '@/base/visible'
import type { FoundRow } from '@/data/rows/found-row'
import type { Filter } from '@/filter/term'
import { cx } from '@/ui/cx'
import { markedPieces } from './marked-pieces'

const MARKED = ['token', 'account', 'key', 'client'] as const

/** A line with what names somebody in it set apart; in the colour of a match where the filter asks for it. */
export function MarkedLine({ line, row, where }: { line: string; row: FoundRow; where: Filter }) {
  const asked = new Set(where.filter(({ not }) => !not).map(({ field }) => field))
  const texts = MARKED.map((field) => visibleControls(String(row.values[field] ?? '')))
  return markedPieces(line, texts).map(({ text, by }, i) => {
    const field = by === null ? undefined : MARKED[by]
    return (
      <span
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one line never move
        key={i}
        className={cx(
          field !== undefined && 'font-medium',
          field !== undefined && asked.has(field) && 'text-attack-text',
        )}
      >
        {text}
      </span>
    )
  })
}
