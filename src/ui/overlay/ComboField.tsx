import './pressable-style'
import { Button } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Header } from 'react-aria-components/Header'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Icon } from '../Icon'

export interface ComboChoice {
  readonly id: string
  readonly label: string
  readonly hint?: string
}

export interface ComboSection {
  readonly title: string
  readonly choices: readonly ComboChoice[]
}

export interface ComboFieldProps {
  readonly label: string
  readonly sections: readonly ComboSection[]
  readonly value: string | null
  readonly onChoose: (id: string) => void
  readonly placeholder?: string
  /** What is said where nothing fits what was typed. */
  readonly empty: string
  readonly autoFocus?: boolean
}

const ITEM =
  'touch flex cursor-pointer items-baseline gap-3 px-3 py-1 outline-none data-[focused]:bg-sunken data-[selected]:font-medium'

/** One of very many, found by typing. Carries React Aria, so load it lazily. */
export function ComboField({
  label,
  sections,
  value,
  onChoose,
  placeholder,
  empty,
  autoFocus = false,
}: ComboFieldProps) {
  return (
    <ComboBox
      selectedKey={value}
      onSelectionChange={(key) => key !== null && onChoose(String(key))}
      menuTrigger="focus"
      allowsEmptyCollection
      autoFocus={autoFocus}
      className="flex min-w-0 flex-col gap-1"
    >
      <Label className="text-sm text-ink3">{label}</Label>
      <div className="flex h-[30px] w-72 max-w-full items-center rounded-md border border-line2 bg-surface hover:border-ink3 focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-ink pointer-coarse:h-11">
        <Input
          {...(placeholder === undefined ? {} : { placeholder })}
          className="h-full min-w-0 flex-1 rounded-md bg-transparent px-2 outline-none placeholder:text-ink3"
        />
        <Button className="flex h-full items-center px-1.5 text-ink3 pointer-coarse:px-3.5">
          <Icon name="down" />
        </Button>
      </div>
      <Popover
        offset={4}
        className="w-(--trigger-width) min-w-72 rounded-lg border border-line2 bg-surface py-1 shadow-card"
      >
        <ListBox
          className="max-h-72 overflow-auto outline-none"
          renderEmptyState={() => <p className="px-3 py-1.5 text-ink2">{empty}</p>}
        >
          {sections.map(({ title, choices }) => (
            <ListBoxSection key={title} id={title}>
              <Header className="px-3 pt-2 pb-0.5 text-2xs text-ink3">{title}</Header>
              {choices.map((choice) => (
                <ListBoxItem key={choice.id} id={choice.id} textValue={choice.label} className={ITEM}>
                  <span className="min-w-0 flex-1 truncate">{choice.label}</span>
                  {choice.hint && <span className="text-sm text-ink3">{choice.hint}</span>}
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
