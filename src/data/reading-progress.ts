import { spanOf } from '@/base/span'
import type { ReadProgress } from '@/intake/part-stats'
import { changeExtract, openExtracts } from './extracts'
import { createStore, useStore } from './store'

/**
 * How far the logs being read have come, by extract. Apart from the extracts, because it changes several times a second and only
 * its bars look at it: everything that looks at the extracts would be drawn again each time.
 */
const progress = createStore<Readonly<Record<string, ReadProgress>>>({})

const BEGIN: ReadProgress = {
  stage: 'starting',
  bytesRead: 0,
  bytesTotal: 0,
  rows: 0,
  rejects: 0,
  span: null,
  rate: 0,
}

export const useReadingProgress = (id: string): ReadProgress => useStore(progress)[id] ?? BEGIN

/**
 * What was read is counted and drawn again when it has grown by this factor and was not drawn for so long, ms: drawing all lanes takes a
 * core for 0.2 s, which the reading waits for. A picture that would not stand so long before the last one is not drawn.
 */
const GROWTH = 2
const APART_MS = 1000
/** When each was counted last. */
const counted = new Map<string, number>()

export function tellProgress(id: string, now: ReadProgress): void {
  progress.set((all) => ({ ...all, [id]: now }))
  const state = openExtracts().find((extract) => extract.id === id)?.state
  if (state?.status !== 'reading' || now.span === null || now.rows < (state.seen?.rows ?? 0) * GROWTH) return
  const time = performance.now()
  if (time - (counted.get(id) ?? Number.NEGATIVE_INFINITY) < APART_MS) return
  if (now.bytesTotal - now.bytesRead < (now.rate * APART_MS) / 1000) return
  counted.set(id, time)
  const seen = { rows: now.rows, span: spanOf(now.span.first, now.span.last + 1) }
  changeExtract(id, { state: { status: 'reading', seen } })
}

export function forgetProgress(id: string): void {
  counted.delete(id)
  progress.set(({ [id]: _, ...others }) => others)
}
