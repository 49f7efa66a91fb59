import { useText } from '@/ui/use-text'
import { ClaimsPage } from '@/views/claims/ClaimsPage'
import { text } from '../shell/text'
import { CasePage } from './CasePage'

export function ClaimsRoute() {
  const t = useText(text)
  return (
    <CasePage title={t('claims')}>
      <ClaimsPage />
    </CasePage>
  )
}
