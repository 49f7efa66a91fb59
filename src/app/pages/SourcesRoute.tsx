import { SourcesPage } from '@/views/sources/SourcesPage'
import { useTitle } from './use-title'

export function SourcesRoute() {
  useTitle('evidence')
  return <SourcesPage />
}
