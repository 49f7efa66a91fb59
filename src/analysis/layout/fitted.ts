import type { Measure } from './measure'

/** The text, or as much of its beginning as fits with an ellipsis. For names in the gutter, never for labels on data. */
export function fitted(text: string, room: number, size: number, measure: Measure, strong = false): string {
  if (measure(text, size, strong) <= room) return text
  let kept = [...text]
  while (kept.length > 1 && measure(`${kept.join('').trimEnd()}…`, size, strong) > room) kept = kept.slice(0, -1)
  return `${kept.join('').trimEnd()}…`
}
