import type { ZoneId } from '@/base/brand'
import { formatCites } from '@/case/cite'
import { local } from '@/case/local'
import type { Case, Coverage } from '@/case/schema'
import { text as caseText } from '@/case/text'
import { formatWhen } from '@/case/when'
import { cx } from '@/ui/cx'
import { HatchSwatch } from '@/ui/HatchSwatch'
import { useLanguage, useText } from '@/ui/use-text'
import { QuestionLink } from './QuestionLink'
import { text } from './text'

export interface CoverageListProps {
  readonly full: Case
  readonly known: Case
  readonly zone: ZoneId
  readonly onQuestion: (questionId: string) => void
}

/** Each log with its stretches: kept or missing, why, and what follows for which question. */
export function CoverageList({ full, known, zone, onQuestion }: CoverageListProps) {
  const t = useText(text)
  const language = useLanguage()
  if (known.coverage.length === 0) return null
  return (
    <section aria-label={t('logs')} className="min-w-0 text-xs">
      <h3 className="border-t border-line py-1 font-medium">{t('logs')}</h3>
      {known.coverage.map((log) => (
        <div key={log.id} className="grid grid-cols-[48px_minmax(0,1fr)] border-t border-grid">
          <h4 className="py-1 text-ink2">{local(log.name, language)}</h4>
          <ul>
            {log.stretches.map((stretch) => (
              <Stretch
                key={stretch.when.start}
                stretch={stretch}
                full={full}
                known={known}
                zone={zone}
                onQuestion={onQuestion}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

interface StretchProps extends CoverageListProps {
  readonly stretch: Coverage['stretches'][number]
}

function Stretch({ stretch, full, known, zone, onQuestion }: StretchProps) {
  const t = useText(text)
  const words = useText(caseText)
  const language = useLanguage()
  const missing = stretch.state !== 'kept'
  return (
    <li className="border-t border-grid py-1 first:border-t-0">
      <p className="flex items-baseline gap-1.5">
        {stretch.state === 'deleted' && <HatchSwatch />}
        <span className={cx(stretch.state === 'deleted' ? 'font-medium text-ink' : 'text-ink2')}>
          {words(`coverage${stretch.state}`)}
        </span>
        <span className="min-w-0 text-ink2">
          {formatWhen(stretch.when, zone, language, 'medium')}
          {stretch.inferred === true && ` (${t('inferred')})`}{' '}
          <span className="text-2xs text-ink3">{formatCites(full, stretch.sources)}</span>
        </span>
      </p>
      {missing && (
        <p className="text-ink3">
          {t('cause')}: {stretch.cause === undefined ? t('notStated') : local(stretch.cause, language)}
        </p>
      )}
      {(stretch.means ?? []).map(({ question, text: meant }) => {
        const asked = known.questions.find(({ id }) => id === question)
        return (
          <p key={question} className="text-ink">
            {local(meant, language)} {asked !== undefined && <QuestionLink question={asked} onQuestion={onQuestion} />}
          </p>
        )
      })}
    </li>
  )
}
