import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import { Button, type ButtonProps } from './Button'

const PopoverSurface = lazy(() => import('./overlay/PopoverSurface').then((m) => ({ default: m.PopoverSurface })))

export interface PopoverButtonProps extends Omit<ButtonProps, 'onClick' | 'content'> {
  /** Spoken name of the card. */
  readonly label: string
  /** What the card holds; made only while it is open. */
  readonly content: (close: () => void) => ReactNode
  readonly children: ReactNode
  /** Which edges meet: that of the card and that of the button. */
  readonly edge?: 'start' | 'end'
}

/** A native button with a card; the card's behaviour is fetched when it is first opened. */
export function PopoverButton({ label, content, children, edge = 'end', ...rest }: PopoverButtonProps) {
  const trigger = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button ref={trigger} aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(true)} {...rest}>
        {children}
      </Button>
      {open && (
        <Suspense>
          <PopoverSurface trigger={trigger} label={label} edge={edge} onClose={close}>
            {content(close)}
          </PopoverSurface>
        </Suspense>
      )}
    </>
  )
}
