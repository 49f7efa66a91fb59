/** The sections in print, so that one can point at another by its number. */
export const SECTIONS = [
  'summary',
  'window',
  'certainty',
  'timeline',
  'rivals',
  'counts',
  'duties',
  'coverage',
  'logs',
  'exhibits',
  'evidence',
  'method',
  'limits',
  'hashes',
  'sources',
] as const
export type SectionId = (typeof SECTIONS)[number]

export const numberOf = (id: SectionId): number => SECTIONS.indexOf(id) + 1
