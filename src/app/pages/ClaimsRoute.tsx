import { ClaimsPage } from '@/views/claims/ClaimsPage'
import { useTitle } from './use-title'

export function ClaimsRoute() {
  useTitle('claims')
  return <ClaimsPage />
}
