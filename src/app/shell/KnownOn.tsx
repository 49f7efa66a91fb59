import { lazy, Suspense } from 'react'
import { formatIsoDay } from '@/base/format'
import { useInvestigation, useOpenCase } from '@/data/open-case'
import { useStore } from '@/data/store'
import { Icon } from '@/ui/Icon'
import { PopoverButton } from '@/ui/PopoverButton'
import { useLanguage, useText } from '@/ui/use-text'
import { replayStore } from './known-replay'
import { text } from './text'

const KnownOnSaid = lazy(() => import('./KnownOnSaid').then((m) => ({ default: m.KnownOnSaid })))
const KnownOnCard = lazy(() => import('./KnownOnCard').then((m) => ({ default: m.KnownOnCard })))

/** Shows the case as the public record stood at the end of a day. */
export function KnownOn() {
  const t = useText(text)
  const language = useLanguage()
  const { full } = useOpenCase()
  const { investigation } = useInvestigation()
  const { step } = useStore(replayStore)
  const day = formatIsoDay(investigation.known, language, 'medium')
  return (
    <>
      <PopoverButton
        label={t('knownOn')}
        aria-label={t('knownOnDay', { day })}
        icon={<Icon name="calendar" />}
        className="text-ink3 max-lg:h-[26px] max-lg:rounded-full max-lg:text-sm"
        data-changed={investigation.known !== full.compiled}
        content={(close) => (
          <Suspense>
            <KnownOnCard onClose={close} />
          </Suspense>
        )}
      >
        <span className="max-[1439px]:hidden max-lg:inline">{t('knownOn')}</span>
        <span className="font-medium text-ink">{day}</span>
        <span className="max-lg:hidden">
          <Icon name="down" />
        </span>
      </PopoverButton>
      {/* There before anything changes, or the first change would not be spoken. */}
      <span role="status" className="sr-only">
        {step?.to === investigation.known && (
          <Suspense>
            <KnownOnSaid step={step} />
          </Suspense>
        )}
      </span>
    </>
  )
}
