import { inlinesOf, textOf } from './inline'
import { wordsOfInvestigator } from './investigator-words'
import { withoutNames } from './number-words'
import type { Block, Inline, Report, Section } from './report'
import { NO_BASIS, type ReportNumber } from './report-number'
import { isSection } from './section-order'

/**
 * The numbers that stand in quoted words: of the case file, of a law, of the investigator. They are not interpreted: the value is what is
 * written, and it rests on the sources cited beside it, else on the file it is quoted from. Pure.
 */

interface Passage {
  /** Stable while what is quoted stays where it is. */
  readonly id: string
  readonly label: string
  /** Running text whose numbers are looked for. */
  readonly texts: readonly string[]
  /** Numbers of the sources cited beside it. */
  readonly cited: readonly number[]
  readonly isEntered: boolean
  readonly isLaw: boolean
}

export function quotedNumbers(
  report: Pick<Report, 'sections' | 'view' | 'language'>,
  known: readonly ReportNumber[],
  sourceIds: readonly string[],
): ReportNumber[] {
  return report.sections.flatMap((section): ReportNumber[] => {
    const { id } = section
    if (!isSection(id)) return []
    const own = oneOf(known.filter((number) => number.section === id || isLong(number.text)).map(({ text }) => text))
    // What is not counted there is in a note.
    const passages = passagesOf(section, report.language).map((one) =>
      id === 'exhibits' ? { ...one, isEntered: true } : one,
    )
    return passages.flatMap((passage) =>
      numbersIn(passage.texts, own).map(
        (text, index): ReportNumber => ({
          ...NO_BASIS,
          ...{ id: `quoted:${id}:${passage.id}:${index}`, section: id, label: passage.label },
          ...{ text, value: text, unit: 'as-written' },
          basis: passage.isEntered ? 'entered' : passage.isLaw ? 'law' : 'quoted',
          sources: passage.cited.flatMap((number) => sourceIds[number - 1] ?? []),
          adoptedBy: passage.isEntered ? 'investigator' : null,
          query:
            passage.isEntered || passage.isLaw || passage.cited.length > 0
              ? null
              : { filter: '', window: null, zone: report.view.zone, files: [report.view.case.sha256] },
        }),
      ),
    )
  })
}

/** With so many digits the same number stands for the same thing in every section. */
const isLong = (text: string): boolean => text.replace(/\D/g, '').length >= 5

/** Finds the texts of numbers that are told already, the longest first; null where there are none. */
function oneOf(told: readonly string[]): RegExp | null {
  const texts = [...new Set(told.filter((one) => /\d/.test(one)))].sort((a, b) => b.length - a.length)
  if (texts.length === 0) return null
  const any = texts.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  return new RegExp(`(?<!\\d[.,]?)(?:${any})(?!\\d|[.,]\\d)`, 'g')
}

/** Each once, without those that are told already. */
const numbersIn = (texts: readonly string[], told: RegExp | null): string[] => [
  ...new Set(
    texts.flatMap((text) => {
      const rest = withoutNames(text)
      return (told === null ? rest : rest.replace(told, ' ')).match(/\d(?:[\d.,]*\d)?/g) ?? []
    }),
  ),
]

function passagesOf(section: Section, language: Report['language']): Passage[] {
  return section.blocks.flatMap((block, at): Passage[] => {
    if (block.kind === 'table') return tablePassages(block, language)
    const headings = block.kind === 'heading' ? [block.text] : []
    const values = block.kind === 'key-figures' ? block.figures.map(({ value }) => value) : []
    const alone = [...headings, ...values].map((text, index) => ({
      ...{ id: `${at}-${index}`, label: section.title, texts: [text], cited: [], isEntered: false, isLaw: false },
    }))
    return [
      ...alone,
      ...inlinesOf(block).map((inline, index) => passage(`${at}.${index}`, section.title, [inline], language)),
    ]
  })
}

function tablePassages(block: Extract<Block, { kind: 'table' }>, language: Report['language']): Passage[] {
  const heads = block.columns.map((column) => [{ kind: 'text' as const, text: column.title }])
  let group = ''
  return [
    passage(block.id, block.caption, heads, language),
    ...block.rows.map((row) => {
      const [first = []] = row.cells
      if (first.length > 0) group = textOf(first.filter(({ kind }) => kind !== 'cite'))
      // Names of standards are no numbers of the case.
      const cells = row.cells.filter((_, index) => block.columns[index]?.id !== 'standard')
      const told = passage(`${block.id}.${row.id}`, group, cells, language)
      return { ...told, isLaw: block.id.startsWith('rules') }
    }),
  ]
}

function passage(id: string, label: string, inlines: readonly Inline[], language: Report['language']): Passage {
  const segments = inlines.flat()
  return {
    ...{ id, label, isLaw: false },
    // Hashes, names of files and filters are code, and no numbers.
    texts: segments.flatMap((segment) =>
      segment.kind === 'text' || segment.kind === 'strong' || segment.kind === 'faint' ? [segment.text] : [],
    ),
    cited: segments.flatMap((segment) => (segment.kind === 'cite' ? segment.numbers : [])),
    isEntered: segments.some((segment) => 'text' in segment && wordsOfInvestigator(segment.text, language)),
  }
}
