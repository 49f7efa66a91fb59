import { type FormEvent, useId, useState } from 'react'
import { epochMs, type ZoneId } from '@/base/brand'
import { toIso } from '@/base/zoned'
import { readTypedTime } from '@/data/rows/typed-time'
import { Button } from '@/ui/Button'
import { PopoverButton } from '@/ui/PopoverButton'
import { TextInput } from '@/ui/TextInput'
import { useText } from '@/ui/use-text'
import { zoneName } from './row-words'
import { text } from './text'

export interface JumpButtonProps {
  readonly zone: ZoneId
  /** Such as the time of the row in focus; epoch ms. */
  readonly example: number
  readonly onJump: (time: number) => void
}

/** Goes to the row nearest to a typed time. */
export function JumpButton({ zone, example, onJump }: JumpButtonProps) {
  const t = useText(text)
  return (
    <PopoverButton
      look="quiet"
      data-do="jump-to-time"
      label={t('jump')}
      content={(close) => (
        <JumpForm
          zone={zone}
          example={example}
          onJump={(time) => {
            close()
            onJump(time)
          }}
        />
      )}
    >
      {t('jump')}
    </PopoverButton>
  )
}

function JumpForm({ zone, example, onJump }: JumpButtonProps) {
  const t = useText(text)
  const hint = useId()
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const like = toIso(epochMs(example - (example % 1000)), zone)
    .slice(0, 19)
    .replace('T', ' ')
  const name = zoneName(zone, epochMs(example))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const time = readTypedTime(typed, zone)
    setWrong(time === null)
    if (time !== null) onJump(time)
  }
  return (
    <form onSubmit={submit} className="w-72 max-w-full p-3">
      <div className="flex gap-2">
        <TextInput
          autoFocus
          aria-label={t('jumpLabel', { zone: name })}
          aria-describedby={hint}
          aria-invalid={isWrong || undefined}
          placeholder={like}
          value={typed}
          onText={setTyped}
          className="flex-1"
        />
        <Button type="submit" look="primary">
          {t('jumpGo')}
        </Button>
      </div>
      <p id={hint} role={isWrong ? 'alert' : undefined} className="mt-1.5 text-sm text-ink3">
        {isWrong ? t('jumpWrong', { example: like }) : t('jumpHint', { example: like, zone: name })}
      </p>
    </form>
  )
}
