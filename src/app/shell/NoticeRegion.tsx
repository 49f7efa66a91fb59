import { lazy, Suspense } from 'react'
import { useExtracts } from '@/data/extracts'
import { useNotices } from '@/data/notices'
import { Button } from '@/ui/Button'
import { NoticeBar } from '@/ui/NoticeBar'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from '../text'

/** Fetched with the first log: the first paint does not need it. */
const ReadingNotices = lazy(() =>
  import('@/views/extracts/ReadingNotices').then((m) => ({ default: m.ReadingNotices })),
)

/** Every sentence about something wrong, above the page until it is put away. */
export function NoticeRegion() {
  const { notices, dismiss } = useNotices()
  const language = useLanguage()
  const t = useText(text)
  const waiting = useExtracts().some(({ state }) => state.status === 'reading' || state.status === 'asking')
  const shown = notices.filter((notice) => notice.place === 'region')
  return (
    <section
      aria-label={t('notices')}
      className="fixed inset-x-0 bottom-0 z-40 mx-auto flex max-w-2xl flex-col gap-2 p-3 max-lg:bottom-14 print:hidden"
    >
      {waiting && (
        <Suspense>
          <ReadingNotices />
        </Suspense>
      )}
      {shown.map(({ key, tone, say, action }) => (
        <div key={key} className="overflow-hidden rounded-md border border-line2 shadow-card">
          <NoticeBar
            tone={tone === 'problem' ? 'problem' : 'info'}
            onDismiss={() => dismiss(key)}
            actions={
              action && (
                <Button
                  look="quiet"
                  onClick={() => {
                    action.run()
                    dismiss(key)
                  }}
                >
                  {action.say(language)}
                </Button>
              )
            }
          >
            {say(language)}
          </NoticeBar>
        </div>
      ))}
    </section>
  )
}
