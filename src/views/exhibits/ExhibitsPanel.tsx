import { useCallback, useId, useMemo } from 'react'
import { formatNumber } from '@/base/format'
import { copyLink } from '@/data/copy-link'
import { removeExhibit, setNote } from '@/data/exhibits/change-exhibit'
import { exhibitName } from '@/data/exhibits/exhibit'
import { exhibitsText } from '@/data/exhibits/exhibit-words'
import { useExhibits } from '@/data/exhibits/exhibits'
import { keepLinked } from '@/data/exhibits/keep-linked'
import { onlyLinked } from '@/data/exhibits/linked-exhibits'
import { useOpenExhibit } from '@/data/exhibits/use-open-exhibit'
import { useInvestigation, useOpenCase } from '@/data/open-case'
import type { ExhibitRef } from '@/investigation/state'
import { CopyButton } from '@/ui/CopyButton'
import { useLanguage, useText } from '@/ui/use-text'
import { type ExhibitActions, ExhibitItem } from './ExhibitItem'
import { LinkedItem } from './LinkedItem'
import { text } from './text'

/** What the investigator pinned to the case, and what a link says others did. */
export function ExhibitsPanel() {
  const t = useText(text)
  const language = useLanguage()
  const heading = useId()
  const { sha256 } = useOpenCase()
  const { investigation, dispatch } = useInvestigation()
  const { loaded, exhibits, pending, problem } = useExhibits()
  const open = useOpenExhibit()
  const { zone, selection, exhibits: told } = investigation
  const linked = useMemo(() => (loaded ? onlyLinked(told, exhibits) : []), [loaded, told, exhibits])
  const numbers = useMemo(() => new Set(told.map(({ number }) => number)), [told])
  const selected = selection?.kind === 'exhibit' ? Number(selection.id) : null
  const nowhere = loaded && selected !== null && ![...exhibits, ...linked].some(({ number }) => number === selected)
  const onLink = useCallback((number: number) => void copyLink({ kind: 'exhibit', id: String(number) }), [])
  const actions: ExhibitActions = useMemo(
    () => ({ onOpen: (exhibit) => open(null, exhibit), onNote: setNote, onRemove: removeExhibit, onLink }),
    [open, onLink],
  )
  const drop = (ref: ExhibitRef): void =>
    dispatch({ type: 'exhibits', exhibits: told.filter((one) => one !== ref) }, { replace: true })
  const outside = exhibits.filter(({ number }) => !numbers.has(number)).length
  return (
    <section aria-labelledby={heading} data-panel="exhibits" className="min-w-0">
      <div className="flex items-baseline gap-3 border-b border-line pb-1.5">
        <h2 id={heading} className="flex-1 text-base font-medium">
          {t('title')}
        </h2>
        <span className="text-xs text-ink3">
          {exhibits.length > 0 && t('count', { n: formatNumber(exhibits.length, language) })}
        </span>
      </div>
      {problem !== null && (
        <p role="status" className="my-2 border-l-[3px] border-ink bg-surface py-1 pl-2 text-sm">
          {t(`kept${problem}`)}
        </p>
      )}
      {!loaded && <p className="py-2 text-sm text-ink3">{t('loading')}</p>}
      {nowhere && <p className="py-2 text-sm text-ink2">{t('notHere', { name: exhibitName(selected) })}</p>}
      {loaded && exhibits.length === 0 && linked.length === 0 && (
        <p className="max-w-prose py-2 text-sm text-ink2">{t('empty')}</p>
      )}
      <ol className="max-h-[36rem] overflow-y-auto">
        {exhibits.map((exhibit) => (
          <ExhibitItem
            key={exhibit.id}
            exhibit={exhibit}
            zone={zone}
            caseSha256={sha256}
            waiting={pending.has(exhibit.id)}
            selected={exhibit.number === selected && !linked.some(({ number }) => number === selected)}
            linkable={numbers.has(exhibit.number)}
            actions={actions}
          />
        ))}
      </ol>
      {exhibits.length > 0 && (
        <CopyButton value={() => exhibitsText(exhibits, zone, language)} className="mt-1.5 text-sm">
          {t('copyAll')}
        </CopyButton>
      )}
      {outside > 0 && pending.size === 0 && told.length > 0 && (
        <p className="mt-1 text-xs text-ink3">
          {t('notInLink', {
            told: formatNumber(exhibits.length - outside, language),
            all: formatNumber(exhibits.length, language),
          })}
        </p>
      )}
      {linked.length > 0 && (
        <>
          <h3 className="mt-3 text-sm font-medium">{t('linkedTitle')}</h3>
          <p className="max-w-prose text-xs text-ink3">{t('linkedHint')}</p>
          <ol className="max-h-80 overflow-y-auto">
            {linked.map((ref) => (
              <LinkedItem
                key={`${ref.number} ${ref.kind}`}
                exhibit={ref}
                zone={zone}
                selected={ref.number === selected}
                onOpen={() => open(ref, null)}
                onKeep={() => void keepLinked(ref)}
                onDrop={() => drop(ref)}
              />
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
