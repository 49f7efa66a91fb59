import { useEffect, useRef, useState } from 'react'
import { formatNumber } from '@/base/format'
import { LONGEST_NOTE } from '@/data/exhibits/change-exhibit'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './text'

/** A pause this long in typing, ms, and the note is kept; so it is when the field is left. */
const PAUSE = 500

/** A note, edited in place. A change from another tab shows where nothing is being typed here. */
export function NoteEditor({ note, label, onNote }: { note: string; label: string; onNote: (note: string) => void }) {
  const t = useText(text)
  const language = useLanguage()
  const [draft, setDraft] = useState<string | null>(null)
  const latest = useRef(onNote)
  useEffect(() => {
    latest.current = onNote
  })
  useEffect(() => {
    if (draft === null) return
    const timer = setTimeout(() => latest.current(draft), PAUSE)
    return () => clearTimeout(timer)
  }, [draft])
  // What was typed last is kept, too, when the item is closed or the page is left.
  const unsaved = useRef<string | null>(null)
  unsaved.current = draft
  useEffect(
    () => () => {
      if (unsaved.current !== null) latest.current(unsaved.current)
    },
    [],
  )
  const shown = draft ?? note
  return (
    <div>
      <textarea
        aria-label={label}
        value={shown}
        placeholder={t('notePlaceholder')}
        maxLength={LONGEST_NOTE}
        rows={Math.min(8, Math.max(2, shown.split('\n').length))}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={() => {
          if (draft !== null) onNote(draft)
          setDraft(null)
        }}
        className="w-full resize-y rounded-md border border-line2 bg-surface px-2 py-1 text-ink placeholder:text-ink3 hover:border-ink3"
      />
      {shown.length >= LONGEST_NOTE && (
        <p role="status" className="text-xs text-ink2">
          {t('noteLong', { most: formatNumber(LONGEST_NOTE, language) })}
        </p>
      )}
    </div>
  )
}
