import type { ZoneId } from '@/base/brand'
import type { TextColumn } from '@/engine/access-table'
import { addressIn } from '@/engine/address'
import type { Condition, Network } from '@/engine/condition'
import type { TimeSpan } from '@/engine/query'
import { clockSteps } from './clock-steps'
import { readNetwork } from './network'
import type { Filter, FilterField, FilterTerm, FilterValue } from './term'

/** What a filter is asked against. */
export interface FilterContext {
  /** Whose clock `hour` reads. */
  readonly zone: ZoneId
  /** The time of all rows. */
  readonly extent: TimeSpan
  /** Tables with rows of a file, by the first digits of its SHA-256; none where it is not open. */
  tablesOf(filePrefix: string): readonly string[]
}

/**
 * The filter as the engine takes it. A term of which something is withheld asks nothing, so that what is shown then is never less
 * than what the sender saw.
 */
export const compileFilter = (filter: Filter, context: FilterContext): readonly Condition[] =>
  filter.flatMap((term) => (isWithheld(term) ? [] : compileTerm(term, context)))

/** Whether something of the term was withheld from a link and is not known here; the term then asks nothing. */
export const isWithheld = (term: FilterTerm): boolean => term.values.some((value) => value.is === 'withheld')

function compileTerm(term: FilterTerm, context: FilterContext): Condition[] {
  const { field, not } = term
  const ranges = term.values.flatMap((value) => (value.is === 'range' ? [{ from: value.from, to: value.to }] : []))
  switch (field) {
    case 'hour': {
      const hours = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) =>
        ranges.some(({ from, to }) => from <= hour && hour <= to),
      )
      return [{ is: 'at-hour', hours, offsets: clockSteps(context.zone, context.extent), not }]
    }
    case 'extract': {
      const tables = term.values.flatMap((value) => (value.is === 'text' ? context.tablesOf(value.text) : []))
      return [{ is: 'in-table', tables: [...new Set(tables)], not }]
    }
    case 'status':
    case 'bytes':
    case 'duration':
      return [{ is: 'in-range', column: field, ranges, none: hasNone(term), not }]
    default:
      return compileText(term, field)
  }
}

const hasNone = (term: FilterTerm): boolean => term.values.some((value) => value.is === 'none')

/** One condition where the values go together, as those of `parseFilter` do. */
function compileText({ values, not }: FilterTerm, column: TextColumn & FilterField): Condition[] {
  const networks = values.flatMap((value) => networkOf(value))
  const parts = values.flatMap((value) => (value.is === 'holds' ? asInUrls(value.text, column) : []))
  const whole = values.flatMap((value) => (value.is === 'text' ? [value.text] : value.is === 'none' ? [null] : []))
  if (values.some((value) => value.is === 'network')) return [{ is: 'in-network', networks, not }]
  return [
    ...(parts.length > 0 ? [{ is: 'containing', column, texts: parts, not } as const] : []),
    ...(whole.length > 0 ? [{ is: 'one-of', column, values: whole, not } as const] : []),
  ]
}

/** Beside networks, an address is the network of one. */
function networkOf(value: FilterValue): Network[] {
  if (value.is === 'network') {
    const network = readNetwork(value.text)
    return network === null ? [] : [network]
  }
  const address = value.is === 'text' ? addressIn(value.text) : null
  return address === null ? [] : [{ address, bits: address.length * 8 }]
}

const NOT_ASCII = /[^\p{ASCII}\p{Surrogate}]+/gu
/** Browsers send what is not ASCII percent-encoded (WHATWG URL), and so it stands in logs: 배송 is also looked for as `%EB%B0%B0…`. */
function asInUrls(text: string, column: TextColumn): string[] {
  if (column !== 'path' && column !== 'page' && column !== 'referrer') return [text]
  const encoded = text.replace(NOT_ASCII, encodeURIComponent)
  return encoded === text ? [text] : [text, encoded]
}
