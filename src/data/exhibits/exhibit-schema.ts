import { z } from 'zod'
import { type EpochMs, epochMs } from '@/base/brand'
import { type Span, spanOf } from '@/base/span'
import { sha256, zone } from '@/case/schema-pieces'
import { FILTER_FIELDS } from '@/filter/term'
import type { Exhibit } from './exhibit'
import { type ExhibitRecord, NO_EXHIBITS } from './exhibit-record'

/** The form in which exhibits are kept; what a browser hands back may be damaged, or be of a later version of Dwell. */
const VERSION = 1

/** Instants that a Date can hold (ECMA-262, time values). */
const instant = z.int().min(-8.64e15).max(8.64e15).transform(epochMs)
const count = z.int().min(0)
const window = z
  .strictObject({ from: instant, to: instant })
  .refine(({ from, to }) => from < to)
  .transform(({ from, to }): Span => spanOf(from, to))

const value = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('text'), text: z.string() }),
  z.strictObject({ is: z.literal('holds'), text: z.string() }),
  z.strictObject({ is: z.literal('none') }),
  // An open end is infinite, which plain `number` refuses.
  z.strictObject({
    is: z.literal('range'),
    from: z.number().or(z.literal(Number.NEGATIVE_INFINITY)),
    to: z.number().or(z.literal(Number.POSITIVE_INFINITY)),
  }),
  z.strictObject({ is: z.literal('network'), text: z.string() }),
  z.strictObject({ is: z.literal('withheld'), key: z.string() }),
])
const term = z.strictObject({ field: z.enum(FILTER_FIELDS), not: z.boolean(), values: z.array(value).min(1) })
const filter = z.array(term)

const file = z.strictObject({
  name: z.string(),
  member: z.string().nullable(),
  sha256: sha256.nullable(),
  contentSha256: sha256.nullable(),
  simulated: z.boolean(),
  scale: z.number().positive(),
})
const pinned = {
  id: z.string().min(1),
  number: z.int().min(1),
  note: z.string(),
  pinnedAt: instant,
  case: z.strictObject({ id: z.string().min(1), sha256 }),
  query: z.strictObject({ filter, window, zone }),
}
const counted = { rows: count.nullable(), of: count.nullable(), files: z.array(file) }
const exhibit = z.discriminatedUnion('kind', [
  z.strictObject({
    ...pinned,
    kind: z.literal('row'),
    file,
    line: count,
    offset: count,
    length: count.nullable(),
    lineSha256: sha256.nullable(),
    time: instant as z.ZodType<EpochMs>,
  }),
  z.strictObject({ ...pinned, kind: z.literal('range'), ...counted }),
  z.strictObject({ ...pinned, kind: z.literal('value'), ...counted, value: term }),
])

const record = z.object({
  version: z.literal(VERSION),
  next: z.int().min(1),
  exhibits: z.array(z.unknown()),
  broken: z.array(z.unknown()),
})

/** The record as it is kept. */
export const writeRecord = ({ next, exhibits, broken }: ExhibitRecord): unknown => ({
  version: VERSION,
  next,
  exhibits,
  broken,
})

/** Any kept value as a record: what cannot be read is set aside, never dropped. `newer` is of a later version of Dwell. */
export function readRecord(kept: unknown): ExhibitRecord | 'newer' {
  if (kept === undefined) return NO_EXHIBITS
  const version = z.object({ version: z.int().min(VERSION + 1) })
  if (version.safeParse(kept).success) return 'newer'
  const whole = record.safeParse(kept)
  if (!whole.success) return { ...NO_EXHIBITS, broken: [kept] }
  const read: Exhibit[] = []
  const broken = [...whole.data.broken]
  const seen = { ids: new Set<string>(), numbers: new Set<number>() }
  for (const one of whole.data.exhibits) {
    const { data } = exhibit.safeParse(one)
    if (data === undefined || seen.ids.has(data.id) || seen.numbers.has(data.number)) broken.push(one)
    else {
      seen.ids.add(data.id)
      seen.numbers.add(data.number)
      read.push(data)
    }
  }
  read.sort((a, b) => a.number - b.number)
  const next = Math.max(whole.data.next, (read.at(-1)?.number ?? 0) + 1)
  return { next, exhibits: read, broken }
}
