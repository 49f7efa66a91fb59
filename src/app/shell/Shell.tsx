import { Outlet } from '@tanstack/react-router'
import { useText } from '@/ui/use-text'
import { ClaimsDialog } from '@/views/claims/ClaimsDialog'
import { BottomTabs } from './BottomTabs'
import { KnownOnBar } from './KnownOnBar'
import { TopBar } from './TopBar'
import { text } from './text'

/** The frame around every page of a case but paper. */
export function Shell() {
  const t = useText(text)
  return (
    <div className="flex min-h-dvh flex-col max-lg:pb-[58px]">
      {/* A button and not a link: the fragment is the address of the view. */}
      <button
        type="button"
        onClick={() => document.getElementById('content')?.focus()}
        className="sr-only focus:not-sr-only focus:absolute focus:top-1 focus:left-1 focus:z-60 focus:rounded-md focus:bg-surface focus:p-2 print:hidden"
      >
        {t('skip')}
      </button>
      <TopBar />
      <KnownOnBar />
      <div id="content" tabIndex={-1} className="flex-1 outline-none">
        <Outlet />
      </div>
      <BottomTabs />
      <ClaimsDialog />
    </div>
  )
}
