import { useSavedPage } from '@/data/saved-page'
import { useText } from '@/ui/use-text'
import { CaseLink } from './CaseLink'
import { text } from './text'

const TABS = [
  { to: '/c/$caseId', word: 'windowShort' },
  { to: '/c/$caseId/log', word: 'log' },
  { to: '/c/$caseId/claims', word: 'claims' },
  { to: '/c/$caseId/report', word: 'report' },
] as const

/** The pages of the case within reach of a thumb; below 768 px. */
export function BottomTabs() {
  const t = useText(text)
  const saved = useSavedPage() !== null
  return (
    <nav
      aria-label={t('pages')}
      className="fixed inset-x-0 bottom-0 z-30 grid h-[58px] auto-cols-fr grid-flow-col border-t border-line2 bg-surface text-center text-sm lg:hidden print:hidden"
    >
      {TABS.filter(({ word }) => !(saved && word === 'log')).map(({ to, word }) => (
        <CaseLink
          key={to}
          to={to}
          className="-mt-px border-t-2 border-transparent pt-5 text-ink3 aria-[current=page]:border-ink aria-[current=page]:font-medium aria-[current=page]:text-ink"
        >
          {t(word)}
        </CaseLink>
      ))}
    </nav>
  )
}
