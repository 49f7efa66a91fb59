import { useQuery } from '@tanstack/react-query'
import { Outlet, useLocation, useParams } from '@tanstack/react-router'
import { lazy } from 'react'
import { translator } from '@/base/text'
import { caseQuery } from '@/data/find-case'
import { OpenCaseProvider } from '@/data/open-case'
import { useShelved } from '@/data/use-shelved'
import { linkedCase } from '@/link/codec'
import { parseFields } from '@/link/fields'
import { Button } from '@/ui/Button'
import { useText } from '@/ui/use-text'
import { text } from '../text'
import { AbsentCasePage } from './AbsentCasePage'
import { BrokenCasePage } from './BrokenCasePage'
import { LazyPanel } from './LazyPanel'
import { MessagePage } from './MessagePage'

const KeepExhibits = lazy(() => import('./KeepExhibits').then((m) => ({ default: m.KeepExhibits })))

/** Opens the case the address bar names and shares it with the pages of the case. */
export function CaseFrame() {
  const { caseId } = useParams({ from: '/c/$caseId' })
  const hash = useLocation({ select: (location) => linkedCase(parseFields(location.searchStr)) })
  const { data: found, refetch } = useQuery(caseQuery(caseId, hash))
  const file = found?.kind === 'open' ? found.file : null
  useShelved(file)
  const t = useText(text)

  if (found === undefined)
    return (
      <p data-loading className="px-6 py-20 text-ink2">
        {t('loading')}
      </p>
    )
  switch (found.kind) {
    case 'open':
      return (
        <OpenCaseProvider key={found.file.sha256} file={found.file}>
          <Outlet />
          <LazyPanel panel={KeepExhibits} className="hidden" />
        </OpenCaseProvider>
      )
    case 'absent':
      return <AbsentCasePage id={caseId} hash={hash} />
    case 'broken':
      return <BrokenCasePage fileName={found.fileName} problems={found.problems} />
    case 'unreachable':
      return (
        <MessagePage
          title={(language) => translator(text, language)('unreachableTitle')}
          said={(language) => translator(text, language)('unreachable', { id: caseId })}
        >
          <p>{t('unreachable', { id: caseId })}</p>
          <Button look="primary" onClick={() => void refetch()}>
            {t('tryAgain')}
          </Button>
        </MessagePage>
      )
  }
}
