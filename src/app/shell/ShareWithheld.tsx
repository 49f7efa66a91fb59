import { formatNumber } from '@/base/format'
import { useInvestigation } from '@/data/open-case'
import { fieldWord } from '@/filter/filter-words'
import { writeTerm } from '@/filter/write-filter'
import { identifyingTerms, withheldKeys } from '@/link/withholding'
import { Icon } from '@/ui/Icon'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './text'

export interface ShareWithheldProps {
  readonly included: boolean
  /** Whether a link with all of it could be opened. */
  readonly fits: boolean
  readonly onChange: (included: boolean) => void
}

/** What the link withholds, and the key to it: a switch, and exactly what would go. Nothing where nothing identifies a person. */
export function ShareWithheld({ included, fits, onChange }: ShareWithheldProps) {
  const t = useText(text)
  const language = useLanguage()
  const { investigation } = useInvestigation()
  const known = identifyingTerms(investigation)
  const unknown = withheldKeys(investigation).size
  if (known.length + unknown === 0) return null
  return (
    <section
      aria-label={t('shareWithholds')}
      className="rounded-md border border-line2 bg-sunken p-3 text-sm text-ink2"
    >
      {known.length > 0 && (
        <>
          <p className="flex gap-1.5">
            <span className="pt-0.5">
              <Icon name={included ? 'warning' : 'lock'} />
            </span>
            <span>
              {t(included ? 'shareIncluded' : 'shareWithheld', {
                count: known.length,
                n: formatNumber(known.length, language),
                fields: [...new Set(known.map((term) => fieldWord(term.field, language)))].join(', '),
              })}
            </span>
          </p>
          <label className="touch flex cursor-pointer items-center gap-2 py-2 font-medium text-ink">
            <input
              type="checkbox"
              role="switch"
              aria-checked={included}
              checked={included}
              disabled={!fits}
              onChange={(event) => onChange(event.target.checked)}
              className="relative h-[18px] w-8 shrink-0 cursor-pointer appearance-none rounded-full border border-ink3 bg-surface before:absolute before:top-[2px] before:left-[2px] before:size-3 before:rounded-full before:bg-ink3 before:transition-transform checked:border-ink checked:bg-ink checked:before:translate-x-[14px] checked:before:bg-on-ink disabled:cursor-default disabled:opacity-50 forced-colors:appearance-auto"
            />
            {t('shareInclude')}
          </label>
          <p className="text-ink3">{t(!fits ? 'shareNoRoom' : included ? 'shareGoes' : 'shareWouldGo')}</p>
          <ul className="max-h-32 overflow-y-auto font-mono text-2xs wrap-anywhere text-ink">
            {known.map((term) => (
              <li key={writeTerm(term)}>{writeTerm(term)}</li>
            ))}
          </ul>
        </>
      )}
      {unknown > 0 && <p>{t('shareUnknown', { count: unknown, n: formatNumber(unknown, language) })}</p>}
    </section>
  )
}
