import { useRouter, useRouterState } from '@tanstack/react-router'
import { currentView } from '@/data/current-view'
import { type OpenExtract, useExtracts } from '@/data/extracts'
import { cancelReading } from '@/data/read-extract'
import { Button } from '@/ui/Button'
import { useText } from '@/ui/use-text'
import { ReadingProgress } from './ReadingProgress'
import { text } from './text'

/** Logs that are being read or wait for an answer, told on the pages where their cards are not. */
export function ReadingNotices() {
  const extracts = useExtracts()
  const onTheirPage = useRouterState({ select: ({ location }) => location.pathname.endsWith('/log') })
  if (onTheirPage) return null
  return extracts.map((extract) => <ReadingNotice key={extract.id} extract={extract} />)
}

function ReadingNotice({ extract }: { extract: OpenExtract }) {
  const t = useText(text)
  const router = useRouter()
  const { id, fileName, state } = extract
  const goThere = () => {
    const caseId = currentView()?.opened.full.id
    if (caseId !== undefined)
      router.history.push(`/c/${encodeURIComponent(caseId)}/log${router.history.location.search}`)
  }
  if (state.status === 'reading') {
    return (
      <div className="rounded-md border border-line2 bg-surface px-3 pb-2 shadow-card">
        <div className="flex items-center gap-2 pt-2">
          <span className="min-w-0 flex-1 truncate font-medium">{fileName}</span>
          <Button look="quiet" onClick={() => cancelReading(id)}>
            {t('cancel')}
          </Button>
        </div>
        <ReadingProgress id={id} label={t('reading', { name: fileName })} />
      </div>
    )
  }
  if (state.status !== 'asking') return null
  return (
    <div
      role="status"
      className="flex items-center gap-2 rounded-md border border-line2 bg-surface px-3 py-1.5 shadow-card"
    >
      <span className="min-w-0 flex-1 wrap-anywhere">{t('newsAsking', { name: fileName })}</span>
      <Button onClick={goThere}>{t('answer')}</Button>
    </div>
  )
}
