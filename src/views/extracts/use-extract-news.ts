import { useEffect, useRef, useState } from 'react'
import { formatNumber } from '@/base/format'
import { type Language, translator } from '@/base/text'
import type { OpenExtract } from '@/data/extracts'
import { useLanguage } from '@/ui/use-text'
import { text } from './text'

/** What just ended, as a sentence for those who do not see the bar: read, asked, cancelled. Failures are told by their notice. */
export function useExtractNews(extracts: readonly OpenExtract[]): string {
  const language = useLanguage()
  const before = useRef<ReadonlyMap<string, string>>(new Map())
  const [news, setNews] = useState('')
  useEffect(() => {
    const now = new Map(extracts.map((extract) => [extract.id, stageOf(extract)]))
    const ended = extracts.filter(({ id }) => before.current.get(id) === 'reading' && now.get(id) !== 'reading')
    before.current = now
    const [last] = ended.flatMap((extract) => endSaid(extract, language)).slice(-1)
    if (last !== undefined) setNews(last)
  }, [extracts, language])
  return news
}

/** A log that is read again is being read. */
const stageOf = ({ state }: OpenExtract): string => (state.status === 'ready' && state.again ? 'reading' : state.status)

function endSaid({ fileName, state }: OpenExtract, language: Language): string[] {
  const t = translator(text, language)
  if (state.status === 'asking') return [t('newsAsking', { name: fileName })]
  if (state.status === 'cancelled') return [t('cancelled')]
  if (state.status !== 'ready') return []
  const { rows, rejects } = state.stats
  return [
    t('newsReady', { name: fileName, rows: formatNumber(rows, language), rejects: formatNumber(rejects, language) }),
  ]
}
