import { useText } from '@/ui/use-text'
import { ExtractsPanel } from '@/views/extracts/ExtractsPanel'
import { text } from '../shell/text'
import { useTitle } from './use-title'

export function LogRoute() {
  const t = useText(text)
  useTitle('log')
  return (
    <main className="mx-auto max-w-5xl px-4 py-6 sm:px-6">
      <h1 className="sr-only">{t('log')}</h1>
      <ExtractsPanel />
    </main>
  )
}
