/** Part of a line; `by` is the index of the text it is, null for what lies between. */
export interface Piece {
  readonly text: string
  readonly by: number | null
}

/** Cuts a line at the first place of each text. Those that do not stand in it, or lie inside another, are left out. */
export function markedPieces(line: string, texts: readonly string[]): Piece[] {
  const found = texts
    .map((text, by) => ({ by, from: text === '' ? -1 : line.indexOf(text), length: text.length }))
    .filter(({ from }) => from >= 0)
    .sort((a, b) => a.from - b.from || b.length - a.length)
  const pieces: Piece[] = []
  let at = 0
  for (const { by, from, length } of found) {
    if (from < at) continue
    if (from > at) pieces.push({ text: line.slice(at, from), by: null })
    pieces.push({ text: line.slice(from, from + length), by })
    at = from + length
  }
  if (at < line.length) pieces.push({ text: line.slice(at), by: null })
  return pieces
}
