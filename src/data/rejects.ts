import { useQueries } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Language } from '@/base/text'
import type { Content } from '@/intake/containers/content'
import { refusalText } from '@/intake/problem-sentence'
import { REFUSALS, type Refusal } from '@/intake/refusal'
import { type RejectPlace, rejectAt } from '@/intake/reject-list'
import type { ExtractStats } from './extracts'
import { contentOfPart } from './raw-line'

export type RejectReason = Refusal
export const reasonText = (reason: RejectReason, language: Language): string => refusalText(reason, language)

/** A line that is no row, and where it stands. */
export interface RejectEntry extends RejectPlace {
  /** Number among the parts of the extract, from 0. */
  readonly part: number
  /** Its beginning; null where it must be read back from the file. */
  readonly text: string | null
}

/** Rejects of all parts of a log, one after another. */
export interface RejectIndex {
  readonly count: number
  readonly at: (i: number) => RejectEntry | null
}

/** Reasons with how many lines each refused, most first. */
export function rejectReasons(
  stats: ExtractStats,
): readonly { readonly reason: RejectReason; readonly count: number }[] {
  const counts = new Map<RejectReason, number>()
  for (const { rejects } of stats.parts) {
    for (const code of rejects.reason) {
      const reason = REFUSALS[code]
      if (reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1)
    }
  }
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count)
}

/** Those refused for `reason`, or all. */
export function rejectIndex(stats: ExtractStats, reason: RejectReason | null): RejectIndex {
  const code = reason === null ? -1 : REFUSALS.indexOf(reason)
  const lists = stats.parts.map(({ rejects }) => ({
    rejects,
    chosen: code < 0 ? null : placesOf(rejects.reason, code),
  }))
  const lengths = lists.map(({ rejects, chosen }) => chosen?.length ?? rejects.count)
  return {
    count: lengths.reduce((sum, length) => sum + length, 0),
    at(i) {
      let part = 0
      let rest = i
      while (rest >= (lengths[part] ?? Number.POSITIVE_INFINITY)) rest -= lengths[part++] ?? 0
      const found = lists[part]
      if (found === undefined) return null
      const place = found.chosen?.[rest] ?? rest
      const reject = rejectAt(found.rejects, place)
      return reject && { ...reject, part, text: found.rejects.kept[place]?.text ?? null }
    },
  }
}

function placesOf(reasons: Uint8Array, code: number): Uint32Array {
  const places = new Uint32Array(reasons.reduce((sum, one) => (one === code ? sum + 1 : sum), 0))
  let at = 0
  reasons.forEach((one, i) => {
    if (one === code) places[at++] = i
  })
  return places
}

/** Texts are read back so many at a time. */
const PAGE = 64
/** A character has four bytes at most, and more than this of a line is not shown. */
const MOST_BYTES = 8000

export interface RejectTexts {
  /** The beginning of the line, from what was kept or from the file; null while it is being read. */
  readonly text: (i: number, entry: RejectEntry) => string | null
  /** Reads those of `[first, last)` that were not kept. */
  readonly see: (first: number, last: number) => void
}

export function useRejectTexts(id: string, key: string, index: RejectIndex): RejectTexts {
  const [pages, setPages] = useState<readonly number[]>([])
  const answers = useQueries({
    queries: pages.map((page) => ({
      queryKey: ['reject-texts', id, key, page],
      queryFn: ({ signal }: { signal: AbortSignal }) => readTexts(id, index, page, signal),
      structuralSharing: false,
    })),
  })
  return {
    text: (i, entry) => entry.text ?? answers[pages.indexOf(Math.floor(i / PAGE))]?.data?.[i % PAGE] ?? null,
    see: useCallback(
      (first, last) => {
        const from = Math.floor(first / PAGE)
        const count = Math.ceil(Math.max(last, 1) / PAGE) - from
        const wanted = Array.from({ length: count }, (_, i) => from + i).filter((page) => lacksText(index, page))
        setPages((now) => (now.join() === wanted.join() ? now : wanted))
      },
      [index],
    ),
  }
}

const entriesOf = (index: RejectIndex, page: number): RejectEntry[] =>
  Array.from({ length: PAGE }, (_, i) => (page * PAGE + i < index.count ? index.at(page * PAGE + i) : null)).filter(
    (entry) => entry !== null,
  )
const lacksText = (index: RejectIndex, page: number): boolean =>
  entriesOf(index, page).some((entry) => entry.text === null)

async function readTexts(id: string, index: RejectIndex, page: number, signal: AbortSignal): Promise<string[]> {
  const { readRawLines } = await import('@/intake/raw-lines')
  const entries = entriesOf(index, page)
  const texts: string[] = entries.map(() => '')
  for (const part of new Set(entries.map((entry) => entry.part))) {
    const places = [...entries.entries()].filter(([, entry]) => entry.part === part)
    const wanted = places.map(([, { offset, length }]) => ({ offset, length: Math.min(length, MOST_BYTES) }))
    const { content } = await contentOfPart(id, part)
    const lines = await (content.kind === 'parquet'
      ? parquetRows(content, wanted)
      : readRawLines(content, wanted, signal))
    places.forEach(([i], at) => {
      texts[i] = new TextDecoder('utf-8', { ignoreBOM: true }).decode(lines[at]).slice(0, MOST_BYTES / 4)
    })
  }
  return texts
}

/** Rows of Parquet have no bytes of their own: each is read as JSON, by its number. */
async function parquetRows(content: Content, wanted: readonly { readonly offset: number }[]): Promise<Uint8Array[]> {
  const { rowsOfParquet } = await import('./record-at')
  const rowOf = await rowsOfParquet(content)
  const rows: Uint8Array[] = []
  for (const { offset } of wanted) rows.push(await rowOf(offset))
  return rows
}
