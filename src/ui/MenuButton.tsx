import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import { Button, type ButtonProps } from './Button'
import type { MenuEntry } from './menu-entry'

const MenuSurface = lazy(() => import('./overlay/MenuSurface').then((m) => ({ default: m.MenuSurface })))

export interface MenuButtonProps extends Omit<ButtonProps, 'onClick'> {
  /** Spoken name of the menu, and of the button where it shows no words. */
  readonly label: string
  readonly entries: readonly MenuEntry[]
  readonly onAction: (id: string) => void
  readonly children: ReactNode
}

/** A native button whose menu is fetched when it is first opened. */
export function MenuButton({ label, entries, onAction, children, ...rest }: MenuButtonProps) {
  const trigger = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        ref={trigger}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={label}
        title={label}
        onClick={() => setOpen(true)}
        {...rest}
      >
        {children}
      </Button>
      {open && (
        <Suspense>
          <MenuSurface
            trigger={trigger}
            label={label}
            entries={entries}
            onAction={onAction}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  )
}
