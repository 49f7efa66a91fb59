import './pressable-style'
import type { ReactNode, RefObject } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'

export interface PopoverSurfaceProps {
  readonly trigger: RefObject<HTMLElement | null>
  readonly label: string
  readonly edge?: 'start' | 'end'
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A card hanging from its trigger; loaded when it first opens. */
export function PopoverSurface({ trigger, label, edge = 'end', onClose, children }: PopoverSurfaceProps) {
  return (
    <Popover
      isOpen
      triggerRef={trigger}
      offset={4}
      placement={`bottom ${edge}`}
      onOpenChange={(open) => !open && onClose()}
      className="max-w-[calc(100vw-16px)] rounded-lg border border-line2 bg-surface shadow-card"
    >
      <Dialog aria-label={label} className="outline-none">
        {children}
      </Dialog>
    </Popover>
  )
}
