import type { ZoneId } from '@/base/brand'

/** Rules of reporting that Dwell knows; what they say stands in `duty-rules.ts`. Ids are kept for ever. */
export const RULE_IDS = [
  'kr-network-first',
  'kr-network-supplement',
  'kr-pipa-report',
  'kr-pipa-people',
  'kr-pipa-possible',
  'eu-gdpr-33',
  'eu-nis2-warning',
  'eu-nis2-notification',
  'eu-nis2-final',
  'us-sec-8k-105',
] as const
export type RuleId = (typeof RULE_IDS)[number]

/** How long someone has. Minutes run without a break; months and business days are of the calendar of `zone`. */
export type Limit =
  | { readonly unit: 'minutes'; readonly n: number }
  /** To the end of the day of the same date, or of the last day of a shorter month; a weekend moves it to Monday. */
  | { readonly unit: 'months'; readonly n: number; readonly zone: ZoneId }
  /** To the hour at which the office closes on the nth business day. */
  | {
      readonly unit: 'business-days'
      readonly n: number
      readonly calendar: 'us-federal'
      readonly zone: ZoneId
      readonly closes: { readonly hour: number; readonly minute: number }
    }

const hours = (n: number): Limit => ({ unit: 'minutes', n: n * 60 })

/** Apart from the words of the rules, because the headline needs the limits before the first paint. */
export const RULE_LIMITS: Readonly<Record<RuleId, Limit>> = {
  'kr-network-first': hours(24),
  'kr-network-supplement': hours(24),
  'kr-pipa-report': hours(72),
  'kr-pipa-people': hours(72),
  'kr-pipa-possible': hours(72),
  'eu-gdpr-33': hours(72),
  'eu-nis2-warning': hours(24),
  'eu-nis2-notification': hours(72),
  'eu-nis2-final': { unit: 'months', n: 1, zone: 'Europe/Brussels' as ZoneId },
  'us-sec-8k-105': {
    unit: 'business-days',
    n: 4,
    calendar: 'us-federal',
    zone: 'America/New_York' as ZoneId,
    // Regulation S-T, 17 CFR 232.13(a)(2): what is sent after 5:30 p.m. Eastern is filed on the next business day.
    closes: { hour: 17, minute: 30 },
  },
}

interface LimitedDuty {
  readonly rule?: RuleId | undefined
  readonly limitMinutes: number | null
}

/** Minutes of a duty by its rule, else by the case file; null where its limit is none of minutes. */
export function limitMinutesOf({ rule, limitMinutes }: LimitedDuty): number | null {
  if (rule === undefined) return limitMinutes
  const limit = RULE_LIMITS[rule]
  return limit.unit === 'minutes' ? limit.n : null
}
