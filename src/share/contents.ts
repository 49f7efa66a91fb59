import { z } from 'zod'
import { type EpochMs, epochMs, type Sha256 } from '@/base/brand'
import { err, ok, type Result } from '@/base/result'
import { LANGUAGES } from '@/base/text'
import { parseInstant } from '@/base/zoned'
import type { Adoption } from '@/case/adopt'
import { instant, sha256 } from '@/case/schema-pieces'
import { readAdoptions } from '@/data/adoption-record'
import type { Exhibit } from '@/data/exhibits/exhibit'
import { readRecord } from '@/data/exhibits/exhibit-schema'
import { type ReportDetails, readDetails, writeDetails } from '@/data/report-details-record'
import type { ReadLog } from '@/report/build/report'
import { seriesRecord, writeSeries } from './series-record'

/**
 * `dwell.contents/1`: a case with the investigator's view of it, as one JSON text. It is what a saved page carries and what an
 * encrypted case file holds; docs/sealed.md describes it.
 */
const FORMAT = 'dwell.contents/'
const CONTENTS_VERSION = 1

/** Pages of a case, as they stand in its address. */
export const PAGES = ['', '/log', '/claims', '/sources', '/report'] as const
export type CasePage = (typeof PAGES)[number]

export interface Contents {
  readonly savedAt: EpochMs
  /** Version of the software that saved it. */
  readonly build: string
  readonly language: (typeof LANGUAGES)[number]
  readonly case: {
    readonly fileName: string
    readonly sha256: Sha256
    /** As it was opened. */
    readonly bytes: Uint8Array<ArrayBuffer>
  }
  readonly page: CasePage
  /** The search part of a link, with its `?`. */
  readonly view: string
  /** The investigator's own. */
  readonly adoptions: readonly Adoption[]
  readonly exhibits: readonly Exhibit[]
  /** What the investigator added to the report. */
  readonly details: ReportDetails
  /** What the accesses lane drew, where logs were open; else it draws the totals of the case. */
  readonly accesses: z.output<typeof seriesRecord> | null
  /** Logs that were read, as the report names them. */
  readonly logs: readonly ReadLog[]
}

export type ContentsProblem = { readonly code: 'broken' } | { readonly code: 'newer'; readonly version: number }

const count = z.int().min(0)
const epoch = z.int().min(-8.64e15).max(8.64e15).transform(epochMs)
const log = z.strictObject({
  name: z.string(),
  format: z.string(),
  zones: z.array(z.string()),
  ...{ lines: count, rows: count, rejects: count, skipped: count, first: epoch, last: epoch, stepsBack: count },
  ...{ sha256, contentSha256: sha256, simulated: z.boolean() },
})
const schema = z.strictObject({
  format: z.literal(`${FORMAT}${CONTENTS_VERSION}`),
  savedAt: instant,
  build: z.string().max(100),
  language: z.enum(LANGUAGES),
  case: z.strictObject({
    fileName: z.string().min(1),
    sha256,
    /** One of both: as text where it is UTF-8, so that it can be read; else as base64. */
    text: z.string().exactOptional(),
    base64: z.base64().exactOptional(),
  }),
  page: z.enum(PAGES),
  view: z.string(),
  adoptions: z.array(z.unknown()),
  exhibits: z.array(z.unknown()),
  details: z.unknown(),
  accesses: seriesRecord.nullable(),
  logs: z.array(log),
})

export function writeContents(contents: Contents): string {
  const { savedAt, build, language, page, view, adoptions, accesses, logs } = contents
  const { fileName, sha256: hash, bytes } = contents.case
  return JSON.stringify(
    {
      format: `${FORMAT}${CONTENTS_VERSION}`,
      ...{ savedAt: new Date(savedAt).toISOString(), build, language, page, view, adoptions },
      exhibits: contents.exhibits,
      details: writeDetails(contents.details),
      accesses: accesses === null ? null : writeSeries(accesses),
      logs,
      // Last, because it is long.
      case: { fileName, sha256: hash, ...bytesAsText(bytes) },
    },
    withInfinity,
  )
}

/** Reads what {@link writeContents} wrote. Never throws; the hash of the case is not checked here. */
export function readContents(text: string): Result<Contents, ContentsProblem> {
  const given = parsed(text)
  const version = versionOf(given)
  if (version !== null && version > CONTENTS_VERSION) return err({ code: 'newer', version })
  const read = schema.safeParse(given)
  if (!read.success) return err({ code: 'broken' })
  const { savedAt, build, language, page, view, adoptions, exhibits, accesses, logs } = read.data
  const { fileName, sha256: hash, ...written } = read.data.case
  const bytes = bytesOf(written)
  const own = readAdoptions({ version: 1, adoptions })
  const details = readDetails(read.data.details)
  const pinned = readRecord({ version: 1, next: 1, exhibits, broken: [] })
  if (bytes === null || own === 'newer' || pinned === 'newer' || details === 'newer') return err({ code: 'broken' })
  return ok({
    ...{ savedAt: parseInstant(savedAt), build, language, page, view, accesses, logs },
    case: { fileName, sha256: hash, bytes },
    adoptions: own,
    details,
    exhibits: pinned.exhibits,
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text, backToInfinity)
  } catch {
    return null
  }
}

function versionOf(given: unknown): number | null {
  const format = typeof given === 'object' && given !== null && 'format' in given ? given.format : null
  const found = typeof format === 'string' ? /^dwell\.contents\/(\d{1,6})$/.exec(format) : null
  return found === null ? null : Number(found[1])
}

function bytesAsText(bytes: Uint8Array): { readonly text: string } | { readonly base64: string } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return { base64: toBase64(bytes) }
  }
}

function bytesOf({ text, base64 }: { text?: string; base64?: string }): Uint8Array<ArrayBuffer> | null {
  if ((text === undefined) === (base64 === undefined)) return null
  if (text !== undefined) return new TextEncoder().encode(text)
  return Uint8Array.from(atob(base64 ?? ''), (char) => char.charCodeAt(0))
}

export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = []
  // More arguments than this would overflow the stack.
  for (let at = 0; at < bytes.length; at += 32_768) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 32_768)))
  return btoa(pieces.join(''))
}

/** Open ends of ranges in filters are infinite, which JSON cannot say. */
const INFINITIES = ['Infinity', '-Infinity']
const withInfinity = (_: string, value: unknown): unknown =>
  value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY ? String(value) : value
const backToInfinity = (key: string, value: unknown): unknown =>
  (key === 'from' || key === 'to') && typeof value === 'string' && INFINITIES.includes(value) ? Number(value) : value
