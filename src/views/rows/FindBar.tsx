import { type KeyboardEvent, useState } from 'react'
import { formatNumber } from '@/base/format'
import { type Language, type Translate, translator } from '@/base/text'
import type { Find, Finding } from '@/data/rows/use-find'
import { Icon } from '@/ui/Icon'
import { IconButton } from '@/ui/IconButton'
import { TextInput } from '@/ui/TextInput'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './text'

export interface FindBarProps {
  readonly search: Find
  readonly onHit: (position: number) => void
  readonly onClose: () => void
}

/** Finds text in any column of the rows listed, one hit after the other. */
export function FindBar({ search, onHit, onClose }: FindBarProps) {
  const t = useText(text)
  const language = useLanguage()
  const [typed, setTyped] = useState('')
  const go = async (isBackwards: boolean) => {
    const position = await search.find(typed, isBackwards)
    if (position !== null) onHit(position)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void go(event.shiftKey)
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
  }
  return (
    <search className="flex flex-wrap items-center gap-x-1 gap-y-1">
      <TextInput
        autoFocus
        data-do="find-text"
        aria-label={t('findText')}
        placeholder={t('findText')}
        value={typed}
        onText={setTyped}
        onKeyDown={onKeyDown}
        className="w-56"
      />
      <IconButton
        label={t('previous')}
        icon={
          <span className="rotate-180">
            <Icon name="down" />
          </span>
        }
        onClick={() => void go(true)}
      />
      <IconButton label={t('next')} icon={<Icon name="down" />} onClick={() => void go(false)} />
      <span aria-live="polite" className="px-1 text-ink2">
        {said(search.finding, language)}
      </span>
      <IconButton label={t('close')} icon={<Icon name="close" />} onClick={onClose} />
    </search>
  )
}

function said({ isRunning, hit, text: looked }: Finding, language: Language): string {
  const t: Translate<NonNullable<typeof text.keys>> = translator(text, language)
  if (isRunning) return t('searching')
  if (hit === null) return ''
  if (hit === 'none') return t('noHit', { text: looked.slice(0, 60) })
  const row = formatNumber(hit.position + 1, language)
  const ordinal = hit.ordinal === null ? null : formatNumber(hit.ordinal, language)
  if (ordinal === null) return t('hitAt', { row })
  return hit.of === null ? t('hit', { ordinal, row }) : t('hitOf', { ordinal, of: formatNumber(hit.of, language), row })
}
