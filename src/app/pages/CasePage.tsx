import { type ReactNode, useEffect } from 'react'
import { local } from '@/case/local'
import { useOpenCase } from '@/data/open-case'
import { useLanguage } from '@/ui/use-text'

/** A page of a case, named in the tab. */
export function CasePage({ title, children }: { title: string; children: ReactNode }) {
  const language = useLanguage()
  const { full } = useOpenCase()
  const name = local(full.shortTitle, language)
  useEffect(() => {
    document.title = `${name}, ${title} · Dwell`
  }, [name, title])
  return children
}
