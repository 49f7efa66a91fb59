import './pressable-style'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Icon } from '../Icon'
import { IconButton } from '../IconButton'
import { text } from '../text'
import { useText } from '../use-text'

export interface DialogProps {
  readonly title: ReactNode
  /** Stands above the title, small. */
  readonly kicker?: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
  /** Stays in sight below the scrolling content. */
  readonly footer?: ReactNode
  readonly size?: 'small' | 'large'
}

/**
 * A modal dialog: traps focus, closes with Escape or a press outside, gives focus back.
 * Carries React Aria, so load it lazily; it is open as long as it is rendered.
 */
export function Dialog({ title, kicker, onClose, children, footer, size = 'large' }: DialogProps) {
  const t = useText(text)
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
      className="fixed inset-0 z-50 flex items-end justify-center bg-[rgb(13_15_19/40%)] sm:items-center sm:p-6"
    >
      <Modal
        className={`flex max-h-[92dvh] w-full flex-col rounded-t-lg border border-line2 bg-surface shadow-card sm:max-h-full sm:rounded-lg ${size === 'small' ? 'sm:max-w-md' : 'sm:max-w-5xl'}`}
      >
        <AriaDialog className="flex min-h-0 flex-col outline-none">
          <header className="flex items-start gap-3 border-b border-line px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              {kicker && <div className="mb-0.5 text-sm text-ink3">{kicker}</div>}
              <Heading slot="title" className="font-serif text-xl font-semibold text-balance">
                {title}
              </Heading>
            </div>
            <IconButton label={t('close')} icon={<Icon name="close" />} onClick={onClose} className="-mt-1 -mr-2" />
          </header>
          <div className="min-h-0 flex-1 overflow-auto px-5 py-4">{children}</div>
          {footer && (
            <footer className="flex flex-wrap items-center gap-4 border-t border-line px-5 py-3">{footer}</footer>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
