import { local } from '@/case/local'
import { useOpenCase } from '@/data/open-case'
import { useLanguage } from '@/ui/use-text'
import { Wordmark } from '@/ui/Wordmark'

export function TopBar() {
  const { full } = useOpenCase()
  const language = useLanguage()
  return (
    <header className="flex h-12 items-center gap-2 border-b border-line bg-surface px-6">
      <a href="#/" className="flex items-center gap-1.5 text-lg font-medium">
        <Wordmark />
        Dwell
      </a>
      <span className="font-medium">{local(full.shortTitle, language)}</span>
    </header>
  )
}
