import type { ZoneId } from '@/base/brand'
import { formatCites } from '@/case/cite'
import { leastDays, mostDays, type RivalExposure } from '@/case/key-exposure'
import { sayExposed, sayKeyDate, sayKeyDateBy } from '@/case/key-words'
import { local } from '@/case/local'
import type { Case, SigningKey } from '@/case/schema'
import { cx } from '@/ui/cx'
import { DoubtMark } from '@/ui/marks'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './text'

export interface ExposuresProps {
  readonly full: Case
  readonly signingKey: SigningKey
  /** The longest first. */
  readonly spans: readonly RivalExposure[]
  readonly zone: ZoneId
}

/** One key: a bar for each pair of rival dates, solid as far as it is certain, faint as far as a soft date may reach. */
export function Exposures({ full, signingKey, spans, zone }: ExposuresProps) {
  const t = useText(text)
  const language = useLanguage()
  const longest = Math.max(1, ...spans.map(mostDays))
  const percent = (days: number): string => `${(100 * days) / longest}%`
  const name = local(signingKey.name, language)
  return (
    <section aria-label={name} className="text-xs">
      <h3 className="border-t border-line py-1 font-medium">
        {t('exposed', { key: name })}{' '}
        <span className="text-2xs font-normal text-ink3">{formatCites(full, signingKey.sources)}</span>
      </h3>
      <ul>
        {spans.map((span) => {
          const { from, to } = span
          const faint = from.standing === 'outlier' || from.standing === 'superseded'
          const doubt = from.standing === 'undisputed' && to !== null ? to.standing : from.standing
          return (
            <li
              key={`${from.kind} ${from.when.start} ${to?.when.start ?? ''}`}
              className={cx('border-t border-grid py-1', faint ? 'text-ink3' : 'text-ink')}
            >
              <span className="flex items-baseline gap-1.5">
                <b className="font-medium whitespace-nowrap">{sayExposed(span, language)}</b>
                {doubt !== 'undisputed' && <DoubtMark doubt={doubt} size={10} />}
                <span className="min-w-0">
                  {sayKeyDate(from, zone, language)}, {sayKeyDate(to, zone, language)}
                </span>
              </span>
              {span.days !== null && (
                <span aria-hidden="true" className="relative my-0.5 block h-2 bg-sunken">
                  <span
                    className={cx('absolute inset-y-0 left-0 bg-attack-soft', faint && 'opacity-60')}
                    style={{ width: percent(mostDays(span)) }}
                  />
                  <span
                    className={cx('absolute inset-y-0 left-0 bg-attack', faint && 'opacity-40')}
                    style={{ width: percent(leastDays(span)) }}
                  />
                </span>
              )}
              <span className="block text-2xs text-ink3">
                {sayKeyDateBy(from, full, language)}{' '}
                {formatCites(
                  full,
                  from.claims.map(({ source }) => source),
                )}
              </span>
            </li>
          )
        })}
      </ul>
      <p className="pt-1 text-2xs text-ink3">{t('exposedNote')}</p>
    </section>
  )
}
