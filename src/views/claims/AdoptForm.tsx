import { type FormEvent, useId, useRef, useState } from 'react'
import { LONGEST_REASON } from '@/data/adoption-record'
import { Button } from '@/ui/Button'
import { useText } from '@/ui/use-text'
import { text } from './text'

export interface AdoptFormProps {
  /** In words, for those who listen: which claim. */
  readonly claim: string
  /** What the button that opens it says. */
  readonly action: 'adoptThis' | 'keepLinked' | 'changeReason'
  readonly reason: string
  readonly onAdopt: (reason: string) => void
}

/** Adopts a claim with a reason in the investigator's own words; without one it does not. */
export function AdoptForm({ claim, action, reason, onAdopt }: AdoptFormProps) {
  const t = useText(text)
  const id = useId()
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState(reason)
  const [missing, setMissing] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  if (!open) {
    return (
      <Button look="quiet" aria-label={`${t(action)}: ${claim}`} onClick={() => setOpen(true)}>
        {t(action)}
      </Button>
    )
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (words.trim() === '') {
      setMissing(true)
      field.current?.focus()
      return
    }
    setOpen(false)
    onAdopt(words)
  }
  return (
    <form noValidate onSubmit={submit} className="mt-1 flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm text-ink2">
        {t('why')}
      </label>
      <textarea
        ref={field}
        id={id}
        // biome-ignore lint/a11y/noAutofocus: the form was asked for, and this is what it asks
        autoFocus
        required
        rows={2}
        maxLength={LONGEST_REASON}
        value={words}
        aria-invalid={missing}
        aria-describedby={missing ? `${id}-missing` : undefined}
        onChange={(event) => {
          setWords(event.currentTarget.value)
          setMissing(false)
        }}
        className="w-full rounded-md border border-line2 bg-surface px-2 py-1 text-ink hover:border-ink3 aria-invalid:border-dashed aria-invalid:border-ink"
      />
      {missing && (
        <p id={`${id}-missing`} role="alert" className="text-sm">
          {t('whyMissing')}
        </p>
      )}
      <div className="flex gap-2">
        <Button type="submit" look="primary">
          {t('adopt')}
        </Button>
        <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
      </div>
    </form>
  )
}
