import type { ReactNode } from 'react'
import type { Language } from '@/base/text'
import { useSaidHere } from '@/data/notices'
import { useLanguage } from '@/ui/use-text'
import { Wordmark } from '@/ui/Wordmark'

export interface MessagePageProps {
  /** Says what is wrong; also listed by `window.dwell`. */
  readonly title: (language: Language) => string
  readonly children: ReactNode
}

/** A page that has only something to say: what is wrong, and what to do about it. */
export function MessagePage({ title, children }: MessagePageProps) {
  useSaidHere('page', title)
  const language = useLanguage()
  return (
    <main className="mx-auto flex max-w-xl flex-col items-start gap-4 px-6 py-20">
      <a href="#/" className="flex items-center gap-1.5 text-lg font-medium">
        <Wordmark />
        Dwell
      </a>
      <h1 className="font-serif text-2xl font-semibold text-balance">{title(language)}</h1>
      {children}
    </main>
  )
}
