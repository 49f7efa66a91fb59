import type { ReactNode } from 'react'
import { cx } from './cx'
import { Icon } from './Icon'
import { IconButton } from './IconButton'
import { text } from './text'
import { useText } from './use-text'

export interface NoticeBarProps {
  /** `problem`: something is wrong or missing. Neither is red: warm colours belong to the intruder. */
  readonly tone: 'problem' | 'info'
  readonly children: ReactNode
  readonly actions?: ReactNode
  readonly onDismiss?: () => void
}

/** One sentence about the page as a whole, above the content until it is dismissed. */
export function NoticeBar({ tone, children, actions, onDismiss }: NoticeBarProps) {
  const t = useText(text)
  return (
    <div
      role={tone === 'problem' ? 'alert' : 'status'}
      className={cx(
        'flex items-start gap-2 border-l-[3px] bg-surface py-1.5 pr-2 pl-3 text-ink',
        tone === 'problem' ? 'border-ink' : 'border-line2',
      )}
    >
      <span className="pt-px text-ink2">{tone === 'problem' ? <Icon name="warning" /> : <Icon name="info" />}</span>
      <div className="min-w-0 flex-1 wrap-anywhere">{children}</div>
      {actions}
      {onDismiss && (
        <IconButton label={t('dismiss')} icon={<Icon name="close" />} onClick={onDismiss} className="-my-1.5" />
      )}
    </div>
  )
}
