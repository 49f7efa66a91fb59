/** Name of a column that has none, by its place from 1. */
const unnamed = (place: number): string => `#${place}`

/** Names by which the columns of a CSV file are told apart: what its header says, and the place where that is empty or said twice. */
export function columnNames(header: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return header.map((said, i) => {
    const place = unnamed(i + 1)
    let name = said.trim() === '' ? place : said
    while (taken.has(name)) name = `${name} ${place}`
    taken.add(name)
    return name
  })
}

export const unnamedColumns = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => unnamed(i + 1))
