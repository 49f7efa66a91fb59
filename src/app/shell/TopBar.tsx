import { local } from '@/case/local'
import { useOpenCase } from '@/data/open-case'
import { ApproxMark } from '@/ui/marks'
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
import { text } from './text'
import { ZoneChoice } from './ZoneChoice'

/** Where one is, how the case is being read, and how to hand it on. Below 768 px the middle part moves under the bar. */
export function TopBar() {
  const t = useText(text)
  const language = useLanguage()
  const { full } = useOpenCase()
  const simulated = full.extracts.some((extract) => extract.simulated)
  return (
    <header className="border-b border-line bg-surface whitespace-nowrap print:hidden">
      <div className="flex h-12 items-center gap-[7px] px-6 max-md:px-4">
        <a
          href="#/"
          aria-label={t('home')}
          className="touch flex items-center gap-1.5 text-[16px] font-medium tracking-[-0.01em]"
        >
          <Wordmark />
          <span className="max-md:hidden">Dwell</span>
        </a>
        <span aria-hidden="true" className="mx-1 h-5 w-px bg-line2 max-md:hidden" />
        <CaseMenu title={local(full.shortTitle, language)} />
        <CaseNav className="max-md:hidden" />
        <span className="min-w-0 flex-1" />
        {simulated && (
          <span className="flex h-[22px] items-center gap-[5px] rounded-[11px] border border-dashed border-line2 px-2 text-xs text-ink2 max-[1380px]:hidden">
            <ApproxMark silent />
            {t('simulated')}
          </span>
        )}
        <FindButton />
        <div className="contents max-md:hidden">
          <KnownOn />
          <ZoneChoice />
          <div className="contents max-xl:hidden">
            <LanguageChoice />
          </div>
        </div>
        <ShareButton />
        <ReportLink className="max-md:hidden" />
        <MoreMenu />
      </div>
      <div className="flex items-center gap-2 overflow-x-auto bg-canvas px-4 pt-2 min-[1380px]:hidden md:justify-end md:px-6 md:empty:hidden">
        <div className="contents md:hidden">
          <KnownOn />
          <ZoneChoice />
        </div>
        {simulated && (
          <span className="flex h-[22px] shrink-0 items-center gap-[5px] rounded-[11px] border border-dashed border-line2 px-2 text-xs text-ink2">
            <ApproxMark silent />
            {t('simulatedShort')}
          </span>
        )}
      </div>
    </header>
  )
}
