import { MINUTE } from '@/base/brand'
import { formatNumber } from '@/base/format'
import { type Language, translator } from '@/base/text'
import { labelOfOffset } from '@/base/zone-clock'
import type { ExtractStats, OpenExtract } from '@/data/extracts'
import { text } from './zone-text'

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
