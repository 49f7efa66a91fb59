import { local } from '@/case/local'
import { useOpenCase } from '@/data/open-case'
import { useSavedPage } from '@/data/saved-page'
import { useLanguage, useText } from '@/ui/use-text'
import { Wordmark } from '@/ui/Wordmark'
import { CaseMenu } from './CaseMenu'
import { CaseNav } from './CaseNav'
import { FindButton } from './FindButton'
import { KnownOn } from './KnownOn'
import { LanguageChoice } from './LanguageChoice'
import { MoreMenu } from './MoreMenu'
import { ReportLink } from './ReportLink'
import { ShareButton } from './ShareButton'
import { SimulatedChip } from './SimulatedChip'
import { text } from './text'
import { ZoneChoice, ZoneMenu } from './ZoneChoice'

/** Where one is, how the case is being read, and how to hand it on. Below 1024 px the middle part moves under the bar. */
export function TopBar() {
  const t = useText(text)
  const language = useLanguage()
  const { full } = useOpenCase()
  const saved = useSavedPage()
  return (
    <header className="whitespace-nowrap print:hidden">
      <div className="flex h-12 items-center gap-1.5 border-b border-line bg-surface px-6 max-lg:px-4">
        <a
          href="#/"
          aria-label={t('home')}
          className="touch flex items-center gap-1.5 text-[16px] font-medium tracking-[-0.01em]"
        >
          <Wordmark />
          <span className="max-[1439px]:hidden">Dwell</span>
        </a>
        <span aria-hidden="true" className="mx-1 h-5 w-px bg-line2 max-[1439px]:hidden" />
        <CaseMenu title={local(full.shortTitle, language)} />
        <CaseNav className="max-lg:hidden" />
        <span className="min-w-0 flex-1" />
        <SimulatedChip className="max-lg:hidden" />
        <FindButton />
        <div className="contents max-lg:hidden">
          <KnownOn />
          <ZoneChoice />
          <div className="contents max-[1439px]:hidden">
            <LanguageChoice />
          </div>
        </div>
        {saved === null && <ShareButton />}
        <ReportLink className="max-lg:hidden" />
        <MoreMenu />
      </div>
      <div className="flex flex-wrap items-center gap-2 px-4 pt-2.5 lg:hidden">
        <KnownOn />
        <ZoneMenu />
        <SimulatedChip className="h-[26px] rounded-full" />
      </div>
    </header>
  )
}
