import type { DetailsChange } from '@/data/report-details'
import type { ReportDetails } from '@/data/report-details-record'
import { Button } from '@/ui/Button'
import { useLanguage, useText } from '@/ui/use-text'
import { orderedSections, type SectionId } from './build/section-order'
import { sectionTitle } from './build/section-title'
import { text } from './details-text'

interface SectionChoiceProps extends Pick<ReportDetails, 'order' | 'hidden'> {
  readonly onChange: (change: DetailsChange) => void
}

/** Which sections are printed, and in which order. Moved with buttons, so that it works alike by mouse, touch and keyboard. */
export function SectionChoice({ order, hidden, onChange }: SectionChoiceProps) {
  const t = useText(text)
  const language = useLanguage()
  const sections = orderedSections(order)
  const move = (id: SectionId, by: -1 | 1): void => {
    onChange((now) => {
      const before = orderedSections(now.order)
      const at = before.indexOf(id)
      return { order: before.toSpliced(at, 1).toSpliced(at + by, 0, id) }
    })
  }
  return (
    <fieldset className="mt-5">
      <legend className="mb-1 text-sm font-medium">{t('sections')}</legend>
      <ol className="flex flex-col">
        {sections.map((id, at) => {
          const section = sectionTitle(id, language)
          return (
            <li key={id} className="flex items-center gap-2 border-t border-line py-1">
              <label className="flex flex-1 items-center gap-2">
                <input
                  type="checkbox"
                  checked={id === 'sources' || !hidden.includes(id)}
                  disabled={id === 'sources'}
                  onChange={({ currentTarget: { checked } }) =>
                    onChange((now) => {
                      const others = now.hidden.filter((one) => one !== id)
                      return { hidden: checked ? others : [...others, id] }
                    })
                  }
                />
                {section}
                {id === 'sources' && <span className="text-sm text-ink3">{t('always')}</span>}
              </label>
              <Button aria-label={t('up', { section })} disabled={at === 0} onClick={() => move(id, -1)}>
                ↑
              </Button>
              <Button
                aria-label={t('down', { section })}
                disabled={at === sections.length - 1}
                onClick={() => move(id, 1)}
              >
                ↓
              </Button>
            </li>
          )
        })}
      </ol>
      <Button className="mt-2" onClick={() => onChange(() => ({ order: [], hidden: [] }))}>
        {t('reset')}
      </Button>
    </fieldset>
  )
}
