import { local } from '@/case/local'
import { useOpenCase } from '@/data/open-case'
import { useLanguage } from '@/ui/use-text'

/** The main screen: what happened, on one time axis. */
export function WindowPage() {
  const { full } = useOpenCase()
  const language = useLanguage()
  return (
    <main className="px-6 py-3">
      <h1 className="sr-only">{local(full.title, language)}</h1>
    </main>
  )
}
