import fc from 'fast-check'
import { goTogether, writeValue } from './filter-value'
import { readNetwork, writeNetwork } from './network'
import { FILTER_FIELDS, type Filter, type FilterField, type FilterTerm, type FilterValue } from './term'

/** Any filter that parsing could make, for property tests. */

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    'none',
    '*abc',
    '~',
    '-x',
    'a b',
    'a,b',
    '"',
    '\\',
    '배송 조회',
    '/a/:id?q=1',
    '198.51.100.7',
    '\u202E',
    '\uD800',
  ),
)
const anyNumber = (max: number) => fc.nat({ max })
const anyRange = (max: number): fc.Arbitrary<FilterValue> =>
  fc
    .tuple(
      fc.option(anyNumber(max), { nil: Number.NEGATIVE_INFINITY }),
      fc.option(anyNumber(max), { nil: Number.POSITIVE_INFINITY }),
    )
    .map(([a, b]) => ({
      is: 'range',
      from: Number.isFinite(b) ? Math.min(a, b) : a,
      to: Number.isFinite(a) ? Math.max(a, b) : b,
    }))
const none = fc.constant<FilterValue>({ is: 'none' })
const withheld = fc.stringMatching(/^[0-9a-z]{12}$/).map<FilterValue>((key) => ({ is: 'withheld', key }))
const anyNetwork = fc
  .oneof(fc.tuple(fc.ipV4(), fc.nat({ max: 32 })), fc.tuple(fc.ipV6(), fc.nat({ max: 128 })))
  .map(([address, bits]) => readNetwork(`${address}/${bits}`))
  .filter((network) => network !== null)

function anyValue(field: FilterField): fc.Arbitrary<FilterValue> {
  switch (field) {
    case 'hour':
      return fc
        .tuple(anyNumber(23), anyNumber(23))
        .map(([a, b]) => ({ is: 'range', from: Math.min(a, b), to: Math.max(a, b) }))
    case 'extract':
      return fc.stringMatching(/^[0-9a-f]{12}$/).map((text) => ({ is: 'text', text }))
    case 'status':
      return fc.oneof(anyRange(999), none)
    case 'bytes':
    case 'duration':
      return fc.oneof(anyRange(Number.MAX_SAFE_INTEGER), anyRange(5_000_000), none)
    default:
      return fc.oneof(
        anyText.map<FilterValue>((text) => ({ is: 'text', text })),
        anyText.filter((text) => text !== '').map<FilterValue>((text) => ({ is: 'holds', text })),
        none,
        withheld,
        ...(field === 'client'
          ? [anyNetwork.map<FilterValue>((of) => ({ is: 'network', text: writeNetwork(of) }))]
          : []),
      )
  }
}

export const anyTerm: fc.Arbitrary<FilterTerm> = fc.constantFrom(...FILTER_FIELDS).chain((field) =>
  fc.record({
    field: fc.constant(field),
    not: fc.boolean(),
    values: fc
      .uniqueArray(anyValue(field), { minLength: 1, maxLength: 4, selector: (value) => writeValue(field, value) })
      .map((values) => (goTogether(values) ? values : values.slice(0, 1))),
  }),
)
export const anyFilter: fc.Arbitrary<Filter> = fc.uniqueArray(anyTerm, {
  maxLength: 5,
  selector: (term) => JSON.stringify([term.field, term.not, term.values.map((value) => writeValue(term.field, value))]),
})
