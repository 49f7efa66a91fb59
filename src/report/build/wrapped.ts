import type { Measure } from '@/analysis/layout/measure'

/** A text in lines no wider than `width` px: broken at blanks, and inside a word that alone is wider. */
export function wrapped(text: string, width: number, size: number, measure: Measure, strong = false): string[] {
  const fits = (line: string): boolean => measure(line, size, strong) <= width
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = ''
    for (const char of word) {
      if (line !== '' && !fits(line + char)) {
        lines.push(line)
        line = ''
      }
      line += char
    }
  }
  return line === '' ? lines : [...lines, line]
}
