import { MINUTE } from '@/base/brand'
import { formatNumber } from '@/base/format'
import { type Language, translator } from '@/base/text'
import { labelOfOffset } from '@/base/zone-clock'
import type { ExtractStats, OpenExtract } from '@/data/extracts'
import { isTable, type LogFormatId } from '@/data/log-formats'
import { text } from './text'

export type ExtractPart = ExtractStats['parts'][number]

/** `access.log.2.gz`, `app/access.log` in an archive that is the log, `logs.zip › app/access.log` in one of several. */
export function partName({ fileName, files }: OpenExtract, part: Pick<ExtractPart, 'source' | 'member'>): string {
  const file = files[part.source]?.name ?? fileName
  if (part.member === null) return file
  return files.length > 1 ? `${file} › ${part.member}` : part.member
}

/** `+0900` as logs have it, `UTC+9` as people read it; zones that were chosen keep their names. */
function zoneName(offset: string): string {
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)$/.exec(offset) ?? []
  if (hours === undefined || minutes === undefined) return offset
  return labelOfOffset((sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE)
}

/** Offsets stand in the log; a zone that has a name was chosen by the user. */
export const isChosenZone = (offset: string): boolean => !/^[+-]\d{4}$/.test(offset)

/** All zones of a part; with rows where there are several. */
export function zonesSaid(zones: ExtractPart['zones'], language: Language): string {
  const t = translator(text, language)
  const several = zones.length > 1
  const said = zones.map(({ offset, rows }) =>
    several ? t('zoneOf', { zone: zoneName(offset), n: formatNumber(rows, language) }) : zoneName(offset),
  )
  return said.join(', ')
}

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
