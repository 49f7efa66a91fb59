import fc from 'fast-check'
import type { IsoDay, Sha256, ZoneId } from '@/base/brand'
import { type Span, spanOf } from '@/base/span'
import { anyFilter, anyTerm } from '@/filter/filter-in-test'
import { NARROWEST } from '@/investigation/reducer'
import { type ExhibitRef, type Investigation, SELECTABLE, SORTABLE } from '@/investigation/state'
import { decodeView, encodeView } from './codec'
import { defaultView } from './defaults'
import { parseFields, writeFields } from './fields'
import { sampleContext } from './sample-context.test-data'
import { selectableIds } from './selectable-ids'

/** Links of a sample case and any view of it, for tests. */

export const context = sampleContext()
export const home = defaultView(context.case)
export const decode = (text: string) => decodeView(parseFields(text), context)
export const linkOf = (view: Investigation): string => writeFields(encodeView(view, context, 'included'))

const anyWindow: fc.Arbitrary<Span> = fc
  .tuple(fc.integer({ min: Date.UTC(1971, 0), max: Date.UTC(2150, 0) }), fc.integer({ min: NARROWEST, max: 1e12 }))
  .map(([from, width]) => spanOf(from, from + width))

const number = fc.integer({ min: 1, max: 9999 })
const place = fc.nat({ max: 1e12 })
const anyFile = fc.stringMatching(/^[0-9a-f]{12}$/)
const singleTerm = anyTerm.map((term) => ({ ...term, values: term.values.slice(0, 1) }))
const anyExhibit: fc.Arbitrary<ExhibitRef> = fc.oneof(
  fc.record({ kind: fc.constant('row' as const), number, file: anyFile, line: place.map((n) => n + 1), offset: place }),
  fc.record({ kind: fc.constant('range' as const), number, window: anyWindow, where: anyFilter }),
  fc.record({ kind: fc.constant('value' as const), number, window: anyWindow, where: anyFilter, value: singleTerm }),
)

export const anyView: fc.Arbitrary<Investigation> = fc.record({
  window: anyWindow,
  zone: fc.constantFrom('Asia/Seoul', 'UTC', 'America/New_York', 'Etc/GMT+5', 'Asia/Kolkata').map((z) => z as ZoneId),
  known: fc
    .integer({ min: 0, max: Date.parse(context.case.compiled) / 86_400_000 })
    .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10) as IsoDay),
  adopt: fc.subarray([
    { question: 'q-end', claim: 'c-end' },
    { question: 'q-start', claim: 'c-start' },
  ]),
  selection: fc.option(
    fc.constantFrom(...SELECTABLE).chain((kind): fc.Arbitrary<Investigation['selection']> => {
      if (kind === 'exhibit') return number.map((n) => ({ kind, id: String(n) }))
      if (kind === 'row') return fc.tuple(anyFile, place).map(([file, n]) => ({ kind, id: `${file}.${n + 1}` }))
      const ids = [...selectableIds(context.case)[kind]]
      return ids.length === 0 ? fc.constant(null) : fc.constantFrom(...ids).map((id) => ({ kind, id }))
    }),
  ),
  filters: fc.record({
    pages: fc.option(fc.shuffledSubarray(context.case.pages.map((page) => page.id))),
    scale: fc.constantFrom('linear' as const, 'log' as const),
  }),
  where: anyFilter,
  order: fc.option(fc.record({ by: fc.constantFrom(...SORTABLE), descending: fc.boolean() })),
  compare: fc.constantFrom('nothing' as const, 'before' as const, 'normal' as const),
  exhibits: fc.uniqueArray(anyExhibit, { maxLength: 4, selector: (exhibit) => exhibit.number }),
  extracts: fc.uniqueArray(
    fc.stringMatching(/^[0-9a-f]{64}$/).map((hash) => hash as Sha256),
    { maxLength: 4 },
  ),
})
