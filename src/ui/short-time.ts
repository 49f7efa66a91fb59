import { durationMs } from '@/base/brand'
import { formatDuration, formatNumber } from '@/base/format'
import type { Language } from '@/base/text'

/** How long an answer took: below a second in milliseconds, to the microsecond. */
export const shortTime = (ms: number, language: Language): string =>
  ms < 1000 ? `${formatNumber(Math.round(ms * 1000) / 1000, language)} ms` : formatDuration(durationMs(ms), language)
