import { lazy, Suspense, useState } from 'react'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { useText } from '@/ui/use-text'
import { text } from './text'

const ShareDialog = lazy(() => import('./ShareDialog').then((m) => ({ default: m.ShareDialog })))

export function ShareButton() {
  const t = useText(text)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        aria-label={t('share')}
        aria-haspopup="dialog"
        data-do="share"
        icon={<Icon name="share" />}
        className="max-lg:border-transparent"
        onClick={() => setOpen(true)}
      >
        <span className="max-[1439px]:hidden">{t('share')}</span>
      </Button>
      {open && (
        <Suspense>
          <ShareDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
