import type { Language } from '@/base/text'
import { markOf } from './mark'
import type { Identifier } from './policy'

interface Pattern {
  readonly what: Identifier
  readonly pattern: RegExp
}

/**
 * What identifies a person or a machine in free text, whoever wrote it. Addresses of IPv6 have `::` or eight groups, so that clock times
 * are none; dots and at signs may be written so that nobody clicks on them: `203[.]0[.]113[.]7`, `kim[at]example.com`. Tokens are JSON Web
 * Tokens (RFC 7519; their header begins with `{"`) and what stands after `Bearer` (RFC 6750).
 */
const IN_TEXT: readonly Pattern[] = [
  { what: 'token', pattern: /eyJ[\w-]{4,}(?:\.[\w-]*){0,4}/g },
  { what: 'token', pattern: /(?<=\bbearer\s+)[\w.~+/=-]{6,}/gi },
  { what: 'e-mail', pattern: /[^\s@<>()[\]"',;:=&?/]+(?:@|%40)[^\s@<>()[\]"',;:=&?/]+/gi },
  { what: 'e-mail', pattern: /[^\s@<>()[\]"',;:=&?/]+ ?[([{](?:at|@)[)\]}] ?[^\s@<>()"',;:=&?/]+/gi },
  {
    what: 'client',
    pattern: /(?<![\d.])(?:\d{1,3}(?:\.|[([{](?:\.|dot)[)\]}])){3}\d{1,3}(?:\/\d{1,2})?(?!\.?\d)/gi,
  },
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
  // Whatever is called an account, in both languages.
  {
    what: 'account',
    pattern:
      /(?<=(?<![\p{L}\d])(?:account|login|log-in|username|user(?:[ _-]?(?:id|name))?|member[ _-]?id|계정|아이디|회원 ?번호)\s*[:=#]\s*)[^\s,;()[\]]{2,}/giu,
  },
  { what: 'token', pattern: /(?<=\b(?:token|session|cookie|api[ _-]?key|secret)\s*[:=]\s*)[^\s,;()[\]]{6,}/gi },
  // Of an address, what is asked of it.
  { what: 'value', pattern: /(?<=[?&][\w.-]{1,40}=)[^\s&#"'<>[\]]+/g },
  // UUIDs (RFC 9562) name a session or a device.
  { what: 'token', pattern: /(?<![\da-f-])[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}(?![\da-f-])/gi },
  ...IN_TEXT,
  { what: 'phone', pattern: /(?<![\w-])(?!\d{4}-\d{2}-\d{2}(?![\w-]))\d[\d -]{7,}\d(?![\w-])/g },
]

/** In words that say how an office is reached, its number and e-mail address are what they are for. */
const IN_CONTACTS: readonly Pattern[] = IN_TEXT.filter(({ what }) => what !== 'e-mail' && what !== 'phone')

const PATTERNS = { text: IN_TEXT, note: IN_NOTES, contact: IN_CONTACTS } as const

export interface TextRules {
  readonly language: Language
  /** `note`: written about accesses; rather too much than too little. `contact`: says how an office is reached. */
  readonly kind: keyof typeof PATTERNS
  /** Values that identify someone elsewhere in what is shown, such as an account name that was filtered by. */
  readonly values?: readonly string[]
}

/** Shorter values would hit words that only hold them. */
const SHORTEST_VALUE = 3

/** Text with a mark in place of everything in it that identifies someone. */
export function redactText(said: string, { language, kind, values = [] }: TextRules): string {
  const own = values.filter((value) => value.length >= SHORTEST_VALUE).sort((a, b) => b.length - a.length)
  const withoutValues = own.reduce((text, value) => text.replaceAll(value, () => markOf('value', language)), said)
  return PATTERNS[kind].reduce(
    // Most text holds none, and looking the words of a mark up takes longer than looking for it.
    (text, { what, pattern }) => text.replace(pattern, () => markOf(what, language)),
    withoutValues,
  )
}
