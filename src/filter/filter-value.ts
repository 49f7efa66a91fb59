import { err, ok, type Result } from '@/base/result'
import { addressIn } from '@/engine/address'
import type { FilterFault } from './filter-problem'
import { readNetwork, writeNetwork } from './network'
import { isNumberField, readRanges, writeRange } from './number-values'
import type { ScannedValue } from './scan-filter'
import type { FilterField, FilterValue } from './term'

/** How a withheld value is written after `*`: 12 random digits of base 36 (62 bits). */
export const WITHHELD_KEY = /^[0-9a-z]{12}$/
const EXTRACT = /^[0-9a-f]{12}$/

/** What one written value of a field asks for: mostly one value; hours past midnight are two. */
export function readValue(field: FilterField, scanned: ScannedValue): Result<readonly FilterValue[], FilterFault> {
  const { text, quoted, part } = scanned
  if (!quoted && text.startsWith('*')) {
    const key = text.slice(1)
    return WITHHELD_KEY.test(key) && !part ? ok([{ is: 'withheld', key }]) : err('wildcard')
  }
  const none = !quoted && !part && text === 'none'
  if (none && (field === 'hour' || field === 'extract')) return err('no-none')
  if (none) return ok([{ is: 'none' }])
  if (isNumberField(field)) {
    if (part) return err('number-part')
    const ranges = readRanges(field, text)
    return ranges.ok ? ok(ranges.value.map((range) => ({ is: 'range', ...range }))) : ranges
  }
  if (part) return field === 'extract' ? err('number-part') : ok([{ is: 'holds', text }])
  if (field === 'extract') return EXTRACT.test(text) ? ok([{ is: 'text', text }]) : err('bad-extract')
  if (field === 'client' && !quoted && text.includes('/')) {
    const network = readNetwork(text)
    return network === null ? err('bad-network') : ok([{ is: 'network', text: writeNetwork(network) }])
  }
  return ok([{ is: 'text', text }])
}

/** As {@link readValue} takes it, in one way for each value. */
export function writeValue(field: FilterField, value: FilterValue): string {
  switch (value.is) {
    case 'none':
      return 'none'
    case 'withheld':
      return `*${value.key}`
    case 'network':
      return value.text
    case 'range':
      return isNumberField(field) ? writeRange(field, value) : `${value.from}..${value.to}`
    case 'holds':
      return `~${PLAIN.test(value.text) ? value.text : quoted(value.text)}`
    case 'text':
      return isPlain(field, value.text) ? value.text : quoted(value.text)
  }
}

/** Needs no quotes: nothing that ends a value, cannot be seen or means something at its beginning. */
const PLAIN = /^[^\s,"\\~*\p{Cc}\p{Cf}\p{Surrogate}][^\s,"\\\p{Cc}\p{Cf}\p{Surrogate}]*$/u

const isPlain = (field: FilterField, text: string): boolean =>
  PLAIN.test(text) && text !== 'none' && !(field === 'client' && text.includes('/'))

const TO_ESCAPE = /["\\\p{Cc}\p{Cf}\p{Surrogate}]|(?! )\s/gu
const quoted = (text: string): string =>
  `"${text.replace(TO_ESCAPE, (char) => (char === '"' || char === '\\' ? `\\${char}` : `\\u{${hex(char)}}`))}"`
const hex = (char: string): string => (char.codePointAt(0) ?? 0).toString(16).toUpperCase()

/**
 * Whether values may stand in one term, any of which is enough: the engine takes a list of whole values (with or without
 * "none"), a list of parts or a list of networks. Addresses are networks of one. What is withheld may be any of them.
 */
export function goTogether(values: readonly FilterValue[]): boolean {
  const kinds = new Set(values.map((value) => value.is))
  kinds.delete('withheld')
  if (kinds.has('holds')) return kinds.size === 1
  if (!kinds.has('network')) return true
  return !kinds.has('none') && values.every((value) => value.is !== 'text' || addressIn(value.text) !== null)
}
