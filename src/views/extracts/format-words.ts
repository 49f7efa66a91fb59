import { formatNumber } from '@/base/format'
import { type Language, translator } from '@/base/text'
import { isTable, type LogFormatId } from '@/data/log-formats'
import { text } from './format-text'
import type { ExtractPart } from './part-words'

export const formatName = (format: LogFormatId, language: Language): string =>
  translator(text, language)(`format-${format}`)

/** The variant that was met, such as `vhost combined`, and rows where there are several. */
export function formatsSaid({ formats, plan }: ExtractPart, language: Language): string {
  const [most, ...others] = formats
  if (most === undefined) return formatName(plan.format, language)
  if (others.length === 0) return variantName(most, language)
  return formats.map((one) => `${variantName(one, language)} (${formatNumber(one.rows, language)})`).join(', ')
}

function variantName({ id, name }: ExtractPart['formats'][number], language: Language): string {
  const known = formatName(id, language)
  return isTable(id) || (name === id && id !== 'combined') ? known : `${known} (${name})`
}

/** Never 100 % of what was not all. */
const percent = (share: number): number => (share === 1 ? 100 : Math.min(99, Math.max(1, Math.round(share * 100))))

/** How sure the format is: its share of the sample, and who comes next. */
export function detectionSaid({ detection }: ExtractPart, language: Language): string | null {
  if (detection === null) return null
  const t = translator(text, language)
  const { best, runnerUp, lines } = detection
  const read = t('detected', { percent: percent(best.share), count: lines, n: formatNumber(lines, language) })
  if (runnerUp === null) return `${read}; ${t('noRunnerUp')}`
  return `${read}; ${t('runnerUp', { format: formatName(runnerUp.format, language), percent: percent(runnerUp.share) })}`
}
