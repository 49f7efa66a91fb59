import { lazy, type ReactNode, Suspense } from 'react'
import type { IsoDay } from '@/base/brand'
import type { ButtonProps } from './Button'
import { Icon } from './Icon'
import { PopoverButton } from './PopoverButton'

const DayPicker = lazy(() => import('./overlay/DayPicker').then((m) => ({ default: m.DayPicker })))

export interface DateButtonProps extends Omit<ButtonProps, 'onChange' | 'value' | 'content'> {
  /** Spoken name of the date. */
  readonly label: string
  readonly value: IsoDay
  readonly min: IsoDay
  readonly max: IsoDay
  readonly onChange: (day: IsoDay) => void
  /** What the button shows, usually words and the formatted date. */
  readonly children: ReactNode
}

/** A date on a button; calendar and typed entry are fetched when it is first opened. */
export function DateButton({ label, value, min, max, onChange, children, ...rest }: DateButtonProps) {
  return (
    <PopoverButton
      label={label}
      icon={<Icon name="calendar" />}
      content={() => (
        <Suspense>
          <DayPicker label={label} value={value} min={min} max={max} onChange={onChange} />
        </Suspense>
      )}
      {...rest}
    >
      {children}
    </PopoverButton>
  )
}
