import { useNotices } from '@/data/notices'
import { NoticeBar } from '@/ui/NoticeBar'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from '../text'

/** Every sentence about something wrong, above the page until it is put away. */
export function NoticeRegion() {
  const { notices, dismiss } = useNotices()
  const language = useLanguage()
  const t = useText(text)
  const shown = notices.filter((notice) => notice.place === 'region')
  return (
    <section
      aria-label={t('notices')}
      className="fixed inset-x-0 bottom-0 z-40 mx-auto flex max-w-2xl flex-col gap-2 p-3 max-sm:bottom-14 print:hidden"
    >
      {shown.map((notice) => (
        <div key={notice.key} className="shadow-card rounded-md border border-line2 overflow-hidden">
          <NoticeBar tone={notice.tone === 'problem' ? 'problem' : 'info'} onDismiss={() => dismiss(notice.key)}>
            {notice.say(language)}
          </NoticeBar>
        </div>
      ))}
    </section>
  )
}
