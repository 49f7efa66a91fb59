import type { Language } from '@/base/text'
import { useLanguage, useText } from '@/ui/use-text'
import { Wordmark } from '@/ui/Wordmark'
import { text } from './text'

/** All that a file says that was cut off or changed on its way. */
export function BrokenFile({ say }: { say: (language: Language) => string }) {
  const t = useText(text)
  const language = useLanguage()
  return (
    <main className="mx-auto flex max-w-xl flex-col items-start gap-4 px-6 py-20">
      <p className="flex items-center gap-1.5 text-lg font-medium">
        <Wordmark />
        Dwell
      </p>
      <h1 className="font-serif text-2xl font-semibold text-balance">{t('brokenTitle')}</h1>
      <p className="wrap-anywhere">{say(language)}</p>
    </main>
  )
}
