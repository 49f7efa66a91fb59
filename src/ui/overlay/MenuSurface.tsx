import './pressable-style'
import type { RefObject } from 'react'
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Icon } from '../Icon'
import type { MenuEntry } from '../menu-entry'

export interface MenuSurfaceProps {
  readonly trigger: RefObject<HTMLElement | null>
  readonly label: string
  readonly entries: readonly MenuEntry[]
  readonly onAction: (id: string) => void
  readonly onClose: () => void
}

/** The open menu; loaded when it first opens. */
export function MenuSurface({ trigger, label, entries, onAction, onClose }: MenuSurfaceProps) {
  return (
    <Popover
      isOpen
      triggerRef={trigger}
      offset={4}
      placement="bottom start"
      onOpenChange={(open) => !open && onClose()}
      className="min-w-44 rounded-lg border border-line2 bg-surface py-1 shadow-card"
    >
      <Menu
        aria-label={label}
        autoFocus="first"
        disabledKeys={entries.filter((entry) => entry.disabled).map((entry) => entry.id)}
        onAction={(key) => onAction(String(key))}
        onClose={onClose}
        className="max-h-[70vh] overflow-auto outline-none"
      >
        {entries.map((entry) => (
          <MenuItem
            key={entry.id}
            id={entry.id}
            textValue={entry.label}
            className="touch flex cursor-pointer items-center gap-2 px-3 py-1.5 outline-none data-[disabled]:opacity-50 data-[focused]:bg-sunken"
          >
            <span className="w-3.5 text-ink">{entry.checked && <Icon name="check" />}</span>
            <span className="flex-1">{entry.label}</span>
            {entry.hint && <span className="pl-4 text-sm text-ink3">{entry.hint}</span>}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  )
}
