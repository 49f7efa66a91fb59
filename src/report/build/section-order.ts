import type { ReportDetails } from '@/data/report-details-record'

/** The sections as they are printed unless the investigator orders them otherwise. */
export const SECTIONS = [
  'summary',
  'window',
  'certainty',
  'status',
  'discovery',
  'timeline',
  'response',
  'nature',
  'rivals',
  'counts',
  'impact',
  'duties',
  'coverage',
  'logs',
  'exhibits',
  'evidence',
  'custody',
  'method',
  'limits',
  'lessons',
  'hashes',
  'sources',
] as const
export type SectionId = (typeof SECTIONS)[number]

export const isSection = (id: string): id is SectionId => SECTIONS.some((known) => known === id)

/** Every section in the order of print, also those that are switched off. Sections that an order does not name stay where they belong. */
export function orderedSections(order: readonly string[]): SectionId[] {
  const named = [...new Set(order.filter(isSection))]
  const rest = SECTIONS.filter((id) => !named.includes(id))
  return rest.reduce<SectionId[]>((placed, id) => {
    const before = SECTIONS.slice(0, SECTIONS.indexOf(id)).findLast((other) => placed.includes(other))
    const at = before === undefined ? 0 : placed.indexOf(before) + 1
    return placed.toSpliced(at, 0, id)
  }, named)
}

/** What is printed. Sources always are: without them no citation leads anywhere. */
export const printedSections = ({ order, hidden }: Pick<ReportDetails, 'order' | 'hidden'>): SectionId[] =>
  orderedSections(order).filter((id) => id === 'sources' || !hidden.includes(id))
