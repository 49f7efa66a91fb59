import { useText } from '@/ui/use-text'
import { SourcesPage } from '@/views/sources/SourcesPage'
import { text } from '../shell/text'
import { CasePage } from './CasePage'

export function SourcesRoute() {
  const t = useText(text)
  return (
    <CasePage title={t('evidence')}>
      <SourcesPage />
    </CasePage>
  )
}
