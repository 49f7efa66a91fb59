import type { EpochMs, ZoneId } from '@/base/brand'
import { formatDateTime, formatDay, formatMonth } from '@/base/format'
import type { Language } from '@/base/text'
import type { LedgerFacts } from '@/data/ledgers'

type Span = NonNullable<LedgerFacts['span']>

/** When the entries are from, no more exactly than they tell: instants in `zone`, days and months in the one they were written in. */
export function spanSaid(
  { first, last, precision }: Span,
  zone: ZoneId,
  written: ZoneId | null,
  language: Language,
): string {
  const say = (at: EpochMs): string => {
    if (precision === 'instant') return formatDateTime(at, zone, language, 'medium')
    return (precision === 'day' ? formatDay : formatMonth)(at, written ?? zone, language, 'medium')
  }
  const [begin, end] = [say(first), say(last)]
  return begin === end ? begin : `${begin} – ${end}`
}
