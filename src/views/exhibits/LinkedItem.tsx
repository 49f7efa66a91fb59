import { useEffect, useRef } from 'react'
import type { ZoneId } from '@/base/brand'
import { exhibitName } from '@/data/exhibits/exhibit'
import { linkedTitle } from '@/data/exhibits/exhibit-words'
import { isWithheld } from '@/data/exhibits/linked-exhibits'
import type { ExhibitRef } from '@/investigation/state'
import { Button } from '@/ui/Button'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './text'

export interface LinkedItemProps {
  readonly exhibit: ExhibitRef
  readonly zone: ZoneId
  readonly selected: boolean
  readonly onOpen: () => void
  readonly onKeep: () => void
  readonly onDrop: () => void
}

/** An exhibit of somebody else's: where it lies, as the link tells it. */
export function LinkedItem({ exhibit, zone, selected, onOpen, onKeep, onDrop }: LinkedItemProps) {
  const t = useText(text)
  const language = useLanguage()
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (selected) item.current?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  const name = exhibitName(exhibit.number)
  const withheld = isWithheld(exhibit)
  return (
    <li
      ref={item}
      data-selected={selected || undefined}
      className="border-b border-dashed border-line2 py-1.5 text-sm data-selected:bg-sunken"
    >
      <div className="flex items-baseline gap-2">
        <span className="w-11 shrink-0 font-medium">{name}</span>
        <span className="min-w-0 flex-1 wrap-anywhere">{linkedTitle(exhibit, zone, language)}</span>
      </div>
      <div className="flex flex-wrap items-baseline gap-x-3.5 gap-y-1 pl-13">
        {withheld && <span className="basis-full text-xs text-ink2">{t('withheld')}</span>}
        <Button look="quiet" onClick={onOpen} aria-label={`${t('open')} ${name}`}>
          {t('open')}
        </Button>
        {!withheld && (
          <Button look="quiet" onClick={onKeep} aria-label={t('keepName', { name })}>
            {t('keep')}
          </Button>
        )}
        <Button look="quiet" onClick={onDrop} aria-label={t('dropName', { name })}>
          {t('drop')}
        </Button>
      </div>
    </li>
  )
}
