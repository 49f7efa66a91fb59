import { type EpochMs, epochMs, type ZoneId } from '@/base/brand'
import { instantOf } from '@/base/zone-clock'
import { readInstant } from '@/base/zoned'

const TYPED =
  /^(\d{4})(?:[-/.]\s?|년\s?)(\d{1,2})(?:[-/.]\s?|월\s?)(\d{1,2})[.일]?(?:[T ,]\s?(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,3}))?)?)?$/
const DAY_MS = 86_400_000

/**
 * An instant as people type or paste it: `2025-05-14`, `2025-05-14 03:12`, `2025. 5. 14. 03:12:09.205`, `2025년 5월 14일 03:12`, in the clock of
 * `zone`; or with an offset of its own, as RFC 3339 has it. Null for anything else and for dates that no calendar has. Nothing is taken
 * for the machine's own time.
 */
export function readTypedTime(typed: string, zone: ZoneId): EpochMs | null {
  const text = typed.trim()
  const exact = readInstant(text.replace(/^(\S+)\s(?=\d\d:)/, '$1T').replace(/\s(?=[+-]\d\d:\d\d$|Z$)/, ''))
  if (exact !== null) return exact
  const [, year = '', month = '', day = '', hour = '0', minute = '0', second = '0', fraction = ''] =
    TYPED.exec(text) ?? []
  if (year === '') return null
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day))
  const isDate = new Date(date).toISOString().startsWith(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  if (!isDate || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null
  const clock = instantOf(date / DAY_MS, Number(hour), Number(minute), zone)
  return epochMs(clock + Number(second) * 1000 + Number(fraction.padEnd(3, '0')))
}
