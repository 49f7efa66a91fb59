import { useRouter } from '@tanstack/react-router'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Input } from 'react-aria-components/Input'
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { SearchField } from 'react-aria-components/SearchField'
import { whileBusy } from '@/data/activity'
import { copyLink } from '@/data/copy-link'
import { useExhibits } from '@/data/exhibits/exhibits'
import { onlyLinked } from '@/data/exhibits/linked-exhibits'
import { pinRange } from '@/data/exhibits/pin'
import { spanOfExtract, useExtracts } from '@/data/extracts'
import { useInvestigation, useOpenCase } from '@/data/open-case'
import { saveCase } from '@/data/save-case'
import { useSavedPage } from '@/data/saved-page'
import { useLanguage, useText } from '@/ui/use-text'
import { FACETS } from '@/views/explore/facet-kinds'
import { chooseLanguage, chooseTheme } from '../preferences'
import type { FindAction } from './find-actions'
import { text as findText } from './find-text'
import { type Findable, findables, search } from './findables'
import { focusPanel, pressButton } from './focus-panel'
import { text } from './text'

/** So many are listed; nobody reads on instead of typing another letter. */
const MOST_LISTED = 60
const FIELDS = FACETS.map(({ field }) => field)

/** Finds pages, panels, facets, exhibits, and all that the case tells, by their words; and does a few things. */
export function FindDialog({ onClose }: { onClose: () => void }) {
  const t = useText(text)
  const say = useText(findText)
  const router = useRouter()
  const { dispatch } = useInvestigation()
  const opened = useOpenCase()
  const items = useFindables()
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed)
  const found = useMemo(() => search(items, wanted), [items, wanted])
  const listed = found.slice(0, MOST_LISTED)
  const list = useRef<HTMLDivElement>(null)
  const act: Record<FindAction, () => void> = {
    'clear-filter': () => dispatch({ type: 'where', where: [] }),
    'pin-range': () => void whileBusy(pinRange()),
    'copy-link': () => void copyLink(),
    'save-case': () => saveCase(opened),
    light: () => chooseTheme('light'),
    dark: () => chooseTheme('dark'),
    system: () => chooseTheme('system'),
    english: () => chooseLanguage('en'),
    korean: () => chooseLanguage('ko'),
  }
  const go = (item: Findable | undefined) => {
    if (item === undefined) return
    onClose()
    if (item.action !== null) act[item.action]()
    if (item.page !== null) {
      const { location } = router.history
      if (location.pathname !== item.page) router.history.push(`${item.page}${location.search}`)
    }
    if (item.selection !== null) dispatch({ type: 'select', selection: item.selection })
    if (item.panel !== null) focusPanel(item.panel)
    if (item.press !== null) pressButton(item.press)
  }
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
      className="fixed inset-0 z-50 flex items-start justify-center bg-[rgb(13_15_19/40%)] p-4 sm:pt-24"
    >
      <Modal className="w-full max-w-xl overflow-hidden rounded-lg border border-line2 bg-surface shadow-card">
        <AriaDialog aria-label={t('searchLabel')} className="flex max-h-[70dvh] flex-col outline-none">
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <SearchField
              aria-label={t('searchLabel')}
              autoFocus
              className="border-b border-line p-3"
              onKeyDown={(event) => {
                // Enter right after the last letter, before the list has followed: what will be first in it is meant.
                const followed = wanted === typed && list.current?.querySelector('[data-focused]') !== null
                if (event.key === 'Enter' && !followed) go(search(items, typed)[0])
              }}
            >
              <Input
                placeholder={t('searchLabel')}
                className="w-full bg-transparent text-lg outline-none [&::-webkit-search-cancel-button]:hidden"
              />
            </SearchField>
            <Menu
              ref={list}
              aria-label={t('searchLabel')}
              items={listed}
              onAction={(key) => go(listed.find((item) => item.id === key))}
              renderEmptyState={() => <p className="px-4 py-3 text-ink2">{t('findNothing')}</p>}
              className="min-h-0 flex-1 overflow-y-auto py-1 outline-none"
            >
              {(item) => (
                <MenuItem
                  id={item.id}
                  textValue={item.title}
                  className="touch flex cursor-pointer items-baseline gap-3 px-4 py-1.5 outline-none data-[focused]:bg-sunken"
                >
                  <span className="w-20 shrink-0 text-sm text-ink3">{item.kind}</span>
                  <span className="min-w-0 flex-1 truncate">{item.title}</span>
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
          {found.length > listed.length && (
            <p role="status" className="border-t border-line px-4 py-1.5 text-sm text-ink3">
              {say('more', { count: found.length - listed.length })}
            </p>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** All there is to find in the open case and in what is open beside it. */
function useFindables(): readonly Findable[] {
  const language = useLanguage()
  const { case: known } = useOpenCase()
  const { zone, where, exhibits: told } = useInvestigation().investigation
  const { exhibits } = useExhibits()
  const hasRows = useExtracts().some((extract) => spanOfExtract(extract).length > 0)
  const hasFilter = where.length > 0
  const isSaved = useSavedPage() !== null
  return useMemo(() => {
    const all = findables({
      case: known,
      ...{ language, zone, hasRows, hasFilter, isSaved, exhibits },
      facets: FIELDS,
      linkedExhibits: onlyLinked(told, exhibits),
    })
    return isSaved ? all.filter(({ page }) => !page?.endsWith('/log')) : all
  }, [known, language, zone, hasRows, hasFilter, exhibits, told, isSaved])
}
