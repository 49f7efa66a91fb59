import { useText } from '@/ui/use-text'
import { text } from '../text'

export function CasesPage() {
  const t = useText(text)
  return (
    <main className="mx-auto max-w-3xl px-6 py-12">
      <h1 className="font-serif text-2xl font-semibold">{t('casesTitle')}</h1>
    </main>
  )
}
