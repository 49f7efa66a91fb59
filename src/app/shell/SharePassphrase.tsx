import { useId } from 'react'
import { TextInput } from '@/ui/TextInput'

export interface SharePassphraseProps {
  readonly label: string
  readonly value: string
  readonly shown: boolean
  readonly invalid?: boolean
  readonly autoFocus?: boolean
  readonly onText: (passphrase: string) => void
}

/** A passphrase, which no browser should remember with a site. */
export function SharePassphrase({
  label,
  value,
  shown,
  invalid = false,
  autoFocus = false,
  onText,
}: SharePassphraseProps) {
  const id = useId()
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm text-ink2">
        {label}
      </label>
      <TextInput
        id={id}
        type={shown ? 'text' : 'password'}
        // One that is not named for passwords is not offered to be saved for the address.
        autoComplete={shown ? 'off' : 'new-password'}
        aria-invalid={invalid}
        autoFocus={autoFocus}
        value={value}
        onText={onText}
        className="w-full"
      />
    </div>
  )
}
