import './pressable-style'
import { type CalendarDate, parseDate } from '@internationalized/date'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Calendar, CalendarCell, CalendarGrid, CalendarHeading } from 'react-aria-components/Calendar'
import { DateField, DateInput, DateSegment, Label } from 'react-aria-components/DateField'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import type { IsoDay } from '@/base/brand'
import type { Language } from '@/base/text'
import { Icon } from '../Icon'
import { text } from '../text'
import { useLanguage, useText } from '../use-text'

export interface DayPickerProps {
  readonly label: string
  readonly value: IsoDay
  readonly min: IsoDay
  readonly max: IsoDay
  readonly onChange: (day: IsoDay) => void
}

const LOCALES: Record<Language, string> = { en: 'en-GB', ko: 'ko-KR' }
const CELL =
  'flex size-8 cursor-pointer items-center justify-center rounded-md outline-none hover:bg-sunken data-[focus-visible]:outline-2 data-[focus-visible]:outline-ink data-[disabled]:cursor-default data-[disabled]:text-ink3 data-[disabled]:opacity-50 data-[outside-month]:hidden data-[selected]:bg-ink data-[selected]:text-on-ink pointer-coarse:size-11'

/** A day by calendar or by typing, Gregorian, in the order the interface language writes dates. */
export function DayPicker({ label, value, min, max, onChange }: DayPickerProps) {
  const t = useText(text)
  const language = useLanguage()
  const [typed, setTyped] = useState<CalendarDate | null>(() => parseDate(value))
  const [lowest, highest] = [parseDate(min), parseDate(max)]
  const choose = (day: CalendarDate | null) => {
    setTyped(day)
    if (day && day.compare(lowest) >= 0 && day.compare(highest) <= 0) onChange(day.toString() as IsoDay)
  }
  return (
    <I18nProvider locale={LOCALES[language]}>
      <div className="p-3">
        <DateField value={typed} minValue={lowest} maxValue={highest} onChange={choose} className="mb-3">
          <Label className="mb-1 block text-sm text-ink3">{t('typeDate')}</Label>
          <DateInput className="flex h-[30px] items-center rounded-md border border-line2 px-2 data-[focus-within]:border-ink data-[invalid]:border-ink data-[invalid]:border-dashed">
            {(segment) => (
              <DateSegment
                segment={segment}
                className="rounded-sm px-px outline-none data-[focused]:bg-ink data-[focused]:text-on-ink"
              />
            )}
          </DateInput>
        </DateField>
        <Calendar aria-label={label} value={typed} minValue={lowest} maxValue={highest} onChange={choose}>
          <header className="mb-1 flex items-center justify-between">
            <Button slot="previous" aria-label={t('previousMonth')} className="touch p-2 data-[disabled]:opacity-50">
              <Icon name="left" />
            </Button>
            <CalendarHeading className="text-base font-medium" />
            <Button slot="next" aria-label={t('nextMonth')} className="touch p-2 data-[disabled]:opacity-50">
              <Icon name="right" />
            </Button>
          </header>
          <CalendarGrid
            weekdayStyle="short"
            className="[&_th]:text-center [&_th]:text-2xs [&_th]:font-normal [&_th]:text-ink3"
          >
            {(date) => <CalendarCell date={date} className={CELL} />}
          </CalendarGrid>
        </Calendar>
      </div>
    </I18nProvider>
  )
}
