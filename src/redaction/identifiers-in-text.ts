import type { Language } from '@/base/text'
import { markOf } from './mark'
import type { Identifier } from './policy'

interface Pattern {
  readonly what: Identifier
  readonly pattern: RegExp
}

/**
 * What identifies a person or a machine in free text, whoever wrote it. Addresses of IPv6 have `::` or eight groups, so that clock times
 * are none. Tokens are JSON Web Tokens (RFC 7519; their header begins with `{"`) and what stands after `Bearer` (RFC 6750).
 */
const IN_TEXT: readonly Pattern[] = [
  { what: 'token', pattern: /eyJ[\w-]{4,}(?:\.[\w-]*){0,4}/g },
  { what: 'token', pattern: /(?<=\bbearer\s+)[\w.~+/=-]{6,}/gi },
  { what: 'e-mail', pattern: /[^\s@<>()[\]"',;:=&?/]+(?:@|%40)[^\s@<>()[\]"',;:=&?/]+/gi },
  { what: 'client', pattern: /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?:\/\d{1,2})?(?!\.?\d)/g },
  {
    what: 'client',
    pattern:
      /(?<![\w:.])(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?::(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?(?:\/\d{1,3})?(?![\w:])/gi,
  },
  { what: 'client', pattern: /(?<![\w:.])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?:\/\d{1,3})?(?![\w:])/gi },
  { what: 'phone', pattern: /(?<![\w-])01[016789][ -]?\d{3,4}[ -]?\d{4}(?![\w-])/g },
  { what: 'phone', pattern: /(?<!\w)\+\d[\d ()-]{7,}\d(?!\w)/g },
]

/** In notes about accesses long numbers are ids of people more often than anything else. Days (2025-11-20) are none. */
const IN_NOTES: readonly Pattern[] = [
  ...IN_TEXT,
  { what: 'phone', pattern: /(?<![\w-])(?!\d{4}-\d{2}-\d{2}(?![\w-]))\d[\d -]{7,}\d(?![\w-])/g },
]

export interface TextRules {
  readonly language: Language
  /** `note`: written about accesses; rather too much than too little. */
  readonly kind: 'text' | 'note'
  /** Values that identify someone elsewhere in what is shown, such as an account name that was filtered by. */
  readonly values?: readonly string[]
}

/** Shorter values would hit words that only hold them. */
const SHORTEST_VALUE = 3

/** Text with a mark in place of everything in it that identifies someone. */
export function redactText(said: string, { language, kind, values = [] }: TextRules): string {
  const own = values.filter((value) => value.length >= SHORTEST_VALUE).sort((a, b) => b.length - a.length)
  const withoutValues = own.reduce((text, value) => text.replaceAll(value, markOf('value', language)), said)
  return (kind === 'note' ? IN_NOTES : IN_TEXT).reduce(
    (text, { what, pattern }) => text.replace(pattern, markOf(what, language)),
    withoutValues,
  )
}
