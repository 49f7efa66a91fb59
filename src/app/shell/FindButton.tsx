import { lazy, Suspense, useEffect, useState } from 'react'
import { Icon } from '@/ui/Icon'
import { useText } from '@/ui/use-text'
import { text } from './text'

const FindDialog = lazy(() => import('./FindDialog').then((m) => ({ default: m.FindDialog })))
const APPLE = /Mac|iPhone|iPad/.test(navigator.platform)

/** Opens the search of the case; also ⌘K or Ctrl K, the keys people know from elsewhere. */
export function FindButton() {
  const t = useText(text)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      setOpen(true)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <button
        type="button"
        aria-label={t('searchLabel')}
        aria-haspopup="dialog"
        aria-keyshortcuts="Meta+K Control+K"
        onClick={() => setOpen(true)}
        className="touch flex h-[30px] items-center gap-1.5 rounded-md bg-sunken px-2 text-ink3 hover:text-ink max-lg:justify-center max-lg:bg-transparent"
      >
        <Icon name="search" />
        <span className="max-[1439px]:hidden">{t('search')}</span>
        <kbd className="ml-0.5 rounded-sm border border-line2 px-1 font-sans text-2xs text-ink2 max-[1519px]:hidden">
          {APPLE ? '⌘K' : 'Ctrl K'}
        </kbd>
      </button>
      {open && (
        <Suspense>
          <FindDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
