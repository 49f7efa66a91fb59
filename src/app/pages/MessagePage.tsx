import { type ReactNode, useEffect } from 'react'
import type { Language } from '@/base/text'
import { useSaidHere } from '@/data/notices'
import { useLanguage } from '@/ui/use-text'
import { Wordmark } from '@/ui/Wordmark'

export interface MessagePageProps {
  /** Says what is wrong, shortly. */
  readonly title: (language: Language) => string
  /** The same in full, as `window.dwell` lists it. */
  readonly said: (language: Language) => string
  readonly children: ReactNode
}

/** A page that has only something to say: what is wrong, and what to do about it. */
export function MessagePage({ title, said, children }: MessagePageProps) {
  useSaidHere('page', said)
  const language = useLanguage()
  const heading = title(language)
  useEffect(() => {
    document.title = `${heading} · Dwell`
  }, [heading])
  return (
    <main className="mx-auto flex max-w-xl flex-col items-start gap-4 px-6 py-20">
      <a href="#/" className="flex items-center gap-1.5 text-lg font-medium">
        <Wordmark />
        Dwell
      </a>
      <h1 className="font-serif text-2xl font-semibold text-balance">{heading}</h1>
      {children}
    </main>
  )
}
