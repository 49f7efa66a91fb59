import { Fragment } from 'react'
import type { ZoneId } from '@/base/brand'
import { formatCites } from '@/case/cite'
import { leastDays, mostDays, type RivalExposure } from '@/case/key-exposure'
import { sayExposed, sayKeyDate, sayKeyDateBy } from '@/case/key-words'
import { local } from '@/case/local'
import type { Case, SigningKey } from '@/case/schema'
import { cx } from '@/ui/cx'
import { DoubtMark } from '@/ui/marks'
import { useLanguage, useText } from '@/ui/use-text'
import { ExposedBar } from './ExposedBar'
import { QuestionLink } from './QuestionLink'
import { text } from './text'

export interface ExposuresProps {
  readonly full: Case
  readonly known: Case
  readonly signingKey: SigningKey
  /** The longest first. */
  readonly spans: readonly RivalExposure[]
  readonly zone: ZoneId
  readonly onQuestion: (questionId: string) => void
}

/** One key: a bar for each pair of rival dates, with the questions in which they stand beside the undated answers. */
export function Exposures({ full, known, signingKey, spans, zone, onQuestion }: ExposuresProps) {
  const t = useText(text)
  const language = useLanguage()
  const longest = Math.max(1, ...spans.map(mostDays))
  const percent = (days: number): string => `${(100 * days) / longest}%`
  const name = local(signingKey.name, language)
  const asked = Object.values(signingKey.questions ?? {}).flatMap(
    (id) => known.questions.find((question) => question.id === id) ?? [],
  )
  return (
    <section aria-label={name} className="text-xs">
      <h3 className="border-t border-line py-1 font-medium">
        {t('exposed', { key: name })}{' '}
        <span className="text-2xs font-normal text-ink3">{formatCites(full, signingKey.sources)}</span>
      </h3>
      {spans.length === 0 && <p className="border-t border-grid py-1 text-ink2">{t('noSpan')}</p>}
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
                <span aria-hidden="true" className="my-0.5 block bg-sunken">
                  <ExposedBar
                    width={percent(mostDays(span))}
                    sure={leastDays(span) / Math.max(1, mostDays(span))}
                    faint={faint}
                  />
                </span>
              )}
              <span className="block text-2xs text-ink3">
                {sayKeyDateBy(from, full, language)}{' '}
                {formatCites(
                  full,
                  from.claims.length > 0 ? from.claims.map(({ source }) => source) : signingKey.sources,
                )}
              </span>
            </li>
          )
        })}
      </ul>
      <p className="pt-1 text-2xs text-ink3">{t('exposedNote')}</p>
      {asked.length > 0 && (
        <p className="pt-1 text-2xs text-ink3">
          {t('undated')}{' '}
          {asked.map((question, index) => (
            <Fragment key={question.id}>
              {index > 0 && ' · '}
              <QuestionLink question={question} onQuestion={onQuestion} />
            </Fragment>
          ))}
        </p>
      )}
    </section>
  )
}
