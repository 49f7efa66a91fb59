import { lazy, Suspense } from 'react'
import { Icon } from '@/ui/Icon'
import { PopoverButton } from '@/ui/PopoverButton'
import { useText } from '@/ui/use-text'
import { text } from './text'

const ShareCard = lazy(() => import('./ShareCard').then((m) => ({ default: m.ShareCard })))

export function ShareButton() {
  const t = useText(text)
  return (
    <PopoverButton
      label={t('shareTitle')}
      aria-label={t('share')}
      icon={<Icon name="share" />}
      className="max-lg:border-transparent"
      content={() => (
        <Suspense>
          <ShareCard />
        </Suspense>
      )}
    >
      <span className="max-[1439px]:hidden">{t('share')}</span>
    </PopoverButton>
  )
}
