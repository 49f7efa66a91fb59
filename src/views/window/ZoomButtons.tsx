import type { ReactNode } from 'react'
import { Icon } from '@/ui/Icon'
import { useText } from '@/ui/use-text'
import { text } from './text'

/** What + − 0 do, for those who have neither keys nor a wheel at hand. */
export function ZoomButtons({ onKey }: { onKey: (key: '+' | '-' | '0') => void }) {
  const t = useText(text)
  return (
    <div className="pointer-events-auto flex shrink-0">
      <ZoomButton label={t('zoomOut')} onPress={() => onKey('-')}>
        <Icon name="minus" />
      </ZoomButton>
      <ZoomButton label={t('zoomIn')} onPress={() => onKey('+')}>
        <Icon name="plus" />
      </ZoomButton>
      <ZoomButton label={t('zoomAll')} onPress={() => onKey('0')}>
        <svg
          aria-hidden="true"
          width="14"
          height="14"
          viewBox="0 0 16 16"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
        >
          <path
            d="M2.5 3v10M13.5 3v10M5 8h6M6.5 6L4.5 8l2 2M9.5 6l2 2-2 2"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
      </ZoomButton>
    </div>
  )
}

function ZoomButton({ label, onPress, children }: { label: string; onPress: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onPress}
      className="flex size-5 items-center justify-center rounded-sm text-ink3 hover:text-ink pointer-coarse:size-11 pointer-coarse:-my-3"
    >
      {children}
    </button>
  )
}
