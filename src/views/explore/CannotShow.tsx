import { memo, useId } from 'react'
import type { ZoneId } from '@/base/brand'
import { formatCites } from '@/case/cite'
import { local } from '@/case/local'
import { formatWhen } from '@/case/when'
import type { OpenCase } from '@/data/current-view'
import { HatchSwatch } from '@/ui/HatchSwatch'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './text'

/** Gaps of the logs, as the case tells them: always in sight, because what is missing looks like calm. */
export const CannotShow = memo(function CannotShow({ opened, zone }: { opened: OpenCase; zone: ZoneId }) {
  const t = useText(text)
  const lang = useLanguage()
  const heading = useId()
  const gaps = opened.case.coverage.flatMap((source) =>
    source.stretches.flatMap((stretch) =>
      stretch.state === 'kept' ? [] : [{ source, stretch, state: stretch.state }],
    ),
  )
  return (
    <section aria-labelledby={heading} data-panel="cannot-show">
      <h2 id={heading} className="pb-1 text-base font-medium">
        {t('cannotShow')}
      </h2>
      {gaps.length === 0 && <p className="text-sm text-ink2">{t('cannotNothing')}</p>}
      <ul className="space-y-1.5">
        {gaps.map(({ source, stretch, state }) => (
          <li key={`${source.id} ${stretch.when.start}`} className="flex gap-2 text-sm">
            <span className="w-[26px] shrink-0 pt-0.5">
              {state === 'deleted' ? (
                <HatchSwatch />
              ) : (
                <span className="block border-t border-dotted border-ink3 pt-1" />
              )}
            </span>
            <span className="min-w-0">
              <span className="font-medium">{local(source.name, lang)}</span>: {local(stretch.label, lang)}{' '}
              <span className="text-ink3">
                {!/\d/.test(local(stretch.label, lang)) && `(${formatWhen(stretch.when, zone, lang, 'medium')}) `}
                {formatCites(opened.full, stretch.sources)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
})
