import { useCallback, useEffect, useRef, useState } from 'react'
import type { Language } from '@/base/text'
import { translator } from '@/base/text'
import type { Listing } from '@/engine/query'
import { problemOf } from '@/intake/problem'
import { problemSentence } from '@/intake/problem-sentence'
import { whileBusy } from '../activity'
import { saveStream } from '../save-stream'
import type { ExportQuestion } from './export-header'
import { exportRows, LogChanged, sourceOf } from './export-rows'
import { text } from './export-text'

export type Exporting =
  | { readonly is: 'idle' }
  | { readonly is: 'running'; readonly rows: number; readonly total: number }
  | { readonly is: 'saved'; readonly rows: number }
  | { readonly is: 'cancelled' }
  | { readonly is: 'failed'; readonly say: (language: Language) => string }

export interface Export {
  readonly state: Exporting
  readonly start: (asked: ExportQuestion, listing: Listing, total: number) => Promise<void>
  readonly cancel: () => void
}

/** About what a row takes in an archive, bytes; decides where the browser puts it together, no more. */
const ROW_BYTES = { csv: 40, jsonl: 45, parquet: 60 } as const

/** Saves all rows of a listing; leaving cancels it. */
export function useExport(): Export {
  const [state, setState] = useState<Exporting>({ is: 'idle' })
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])
  const start = useCallback(async (asked: ExportQuestion, listing: Listing, total: number) => {
    const saving = new AbortController()
    running.current = saving
    const { signal } = saving
    let rows = 0
    setState({ is: 'running', rows, total })
    const onRows = (done: number) => {
      rows = done
      setState({ is: 'running', rows, total })
    }
    try {
      const make = () => exportRows(asked, sourceOf(listing), onRows, signal)
      const saved = await whileBusy(saveStream(archiveName(asked), total * ROW_BYTES[asked.format], make, signal))
      setState(saved ? { is: 'saved', rows } : { is: 'idle' })
    } catch (error) {
      setState(signal.aborted ? { is: 'cancelled' } : { is: 'failed', say: (language) => sentenceOf(error, language) })
    }
  }, [])
  return { state, start, cancel: useCallback(() => running.current?.abort(), []) }
}

/** What is simulated says so in its name. */
const archiveName = ({ case: { id }, extracts, format }: ExportQuestion): string =>
  `${extracts.some(({ simulated }) => simulated) ? 'SIMULATED-' : ''}${id}-rows.${format}.zip`

function sentenceOf(error: unknown, language: Language): string {
  const t = translator(text, language)
  if (error instanceof LogChanged) return t('changed')
  if (error instanceof DOMException && error.name === 'NotAllowedError') return t('notAllowed')
  return problemSentence(problemOf(error), language)
}
