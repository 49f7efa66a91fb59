import { durationMs } from '@/base/brand'
import { formatBytes, formatDuration, formatNumber } from '@/base/format'
import { type Language, translator } from '@/base/text'
import type { ExtractProgress } from '@/data/extracts'
import { text } from './text'

/** Share of the file that was read, 0–1; `null` before the first byte. */
export const shareOf = ({ stage, bytesRead, bytesTotal }: ExtractProgress): number | null =>
  stage === 'starting' || bytesTotal === 0 ? null : bytesRead / bytesTotal

/** How far reading has come, in parts for a line of facts: bytes, rows, rejects, rate, time left. */
export function progressFacts(progress: ExtractProgress, language: Language): string[] {
  const t = translator(text, language)
  if (progress.stage === 'starting') return [t('starting')]
  const { bytesRead, bytesTotal, rows, rejects, rate } = progress
  const facts = [
    t('progress', { read: formatBytes(bytesRead, language), total: formatBytes(bytesTotal, language) }),
    t('rowsSoFar', { count: rows, n: formatNumber(rows, language) }),
  ]
  if (rejects > 0) facts.push(t('rejectsSoFar', { n: formatNumber(rejects, language) }))
  if (progress.stage === 'finishing') return [...facts, t('finishing')]
  if (rate > 0) {
    facts.push(t('rate', { rate: formatBytes(rate, language) }))
    const seconds = Math.ceil((bytesTotal - bytesRead) / rate)
    facts.push(t('left', { time: formatDuration(durationMs(seconds * 1000), language) }))
  }
  return facts
}
