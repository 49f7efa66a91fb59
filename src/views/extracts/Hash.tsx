import { CopyButton } from '@/ui/CopyButton'
import { cx } from '@/ui/cx'
import { useText } from '@/ui/use-text'
import { text } from './facts-text'

/** A SHA-256, whole, or its beginning where room is scarce; always copied whole. */
export function Hash({ value, short = false }: { value: string; short?: boolean }) {
  const t = useText(text)
  return (
    <span className={cx('flex items-baseline gap-x-2', !short && 'flex-wrap')}>
      <code
        className={cx('font-mono text-2xs', short ? 'whitespace-nowrap' : 'break-all')}
        title={short ? value : undefined}
      >
        {short ? `${value.slice(0, 12)}…` : value}
      </code>
      <CopyButton value={value} className="text-xs">
        {t('copyHash')}
      </CopyButton>
    </span>
  )
}
