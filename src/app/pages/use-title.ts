import { useEffect } from 'react'
import { local } from '@/case/local'
import { useOpenCase } from '@/data/open-case'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from '../shell/text'

/** Names the page of the open case in the tab and in the history. */
export function useTitle(word: 'window' | 'log' | 'claims' | 'evidence'): void {
  const t = useText(text)
  const name = local(useOpenCase().full.shortTitle, useLanguage())
  const page = t(word)
  useEffect(() => {
    document.title = `${name}, ${page} · Dwell`
  }, [name, page])
}
