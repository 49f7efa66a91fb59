import { useRouter } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Input } from 'react-aria-components/Input'
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { SearchField } from 'react-aria-components/SearchField'
import { useInvestigation, useOpenCase } from '@/data/open-case'
import { useLanguage, useText } from '@/ui/use-text'
import { type Findable, findables, matches } from './findables'
import { text } from './text'

/** Finds pages, questions, events, counts, duties, evidence and sources of the case by their words. */
export function FindDialog({ onClose }: { onClose: () => void }) {
  const t = useText(text)
  const language = useLanguage()
  const router = useRouter()
  const { case: known } = useOpenCase()
  const { dispatch } = useInvestigation()
  const items = useMemo(() => findables(known, language), [known, language])
  const go = (item: Findable | undefined) => {
    if (item === undefined) return
    onClose()
    if (item.page !== null) {
      const { location } = router.history
      if (location.pathname !== item.page) router.history.push(`${item.page}${location.search}`)
    }
    if (item.selection !== null) dispatch({ type: 'select', selection: item.selection })
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
          <Autocomplete filter={matches}>
            <SearchField aria-label={t('searchLabel')} autoFocus className="border-b border-line p-3">
              <Input
                placeholder={t('searchLabel')}
                className="w-full bg-transparent text-lg outline-none [&::-webkit-search-cancel-button]:hidden"
              />
            </SearchField>
            <Menu
              aria-label={t('searchLabel')}
              items={items}
              onAction={(key) => go(items.find((item) => item.id === key))}
              renderEmptyState={() => <p className="px-4 py-3 text-ink2">{t('findNothing')}</p>}
              className="min-h-0 flex-1 overflow-y-auto py-1 outline-none"
            >
              {(item) => (
                <MenuItem
                  id={item.id}
                  textValue={item.words}
                  className="touch flex cursor-pointer items-baseline gap-3 px-4 py-1.5 outline-none data-[focused]:bg-sunken"
                >
                  <span className="w-20 shrink-0 text-sm text-ink3">{t(item.kind)}</span>
                  <span className="min-w-0 flex-1 truncate">{item.title}</span>
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
