import { useState } from 'react'
import { formatBytes } from '@/base/format'
import { whileBusy } from '@/data/activity'
import { useOpenCase } from '@/data/open-case'
import { writeContents } from '@/share/contents'
import { EXHIBITS_CARRIED, type ExhibitsCarried, pageContents } from '@/share/page-contents'
import { FONTS_ID } from '@/share/page-fonts'
import { DATA_ID, fillPage } from '@/share/page-text'
import { Button } from '@/ui/Button'
import { SegmentedControl } from '@/ui/SegmentedControl'
import { useLanguage, useText } from '@/ui/use-text'
import { ShareSection } from './ShareSection'
import { saveFile } from './save-file'
import { pageFonts } from './share-fonts'
import { text } from './share-text'
import { atOnce, useShareInput } from './use-share-input'

const CARRIED = {
  none: { label: 'exhibitsNone', said: 'exhibitsSaidNone' },
  redacted: { label: 'exhibitsRedacted', said: 'exhibitsSaidRedacted' },
  whole: { label: 'exhibitsWhole', said: 'exhibitsSaidWhole' },
} as const

/** The view as one HTML file that needs nothing beside it. */
export function SharePage() {
  const t = useText(text)
  const language = useLanguage()
  const { full } = useOpenCase()
  const input = useShareInput()
  const [carried, setCarried] = useState<ExhibitsCarried>('none')
  const [hangul, setHangul] = useState(language === 'ko')
  const [outcome, setOutcome] = useState<{ readonly file: string; readonly size: number } | 'failed' | 'making' | null>(
    null,
  )
  const { exhibits, adoptions, view, logs, details } = input
  const make = async () => {
    if (outcome === 'making') return
    setOutcome('making')
    try {
      const page = await whileBusy(makePage(writeContents(pageContents(atOnce(input), carried)), hangul))
      const file = `${full.id}.html`
      saveFile(file, page)
      setOutcome({ file, size: page.size })
    } catch {
      setOutcome('failed')
    }
  }
  return (
    <ShareSection title={t('pageTitle')}>
      <div className="flex flex-col gap-1 text-sm text-ink2">
        <p>{t('pageHint')}</p>
        {adoptions.length > 0 && <p>{t('pageAdoptions', { count: adoptions.length })}</p>}
        {Object.keys({ ...details.fields, ...details.custody }).length > 0 && <p>{t('pageDetails')}</p>}
        {view.where.length > 0 && <p>{t('pageFilters')}</p>}
        {logs.length > 0 && <p>{t('pageLogs')}</p>}
      </div>
      {exhibits.length + view.exhibits.length > 0 && (
        <div className="flex flex-col gap-1 text-sm text-ink2">
          <div className="flex items-center gap-2">
            <span>{t('pageExhibits')}</span>
            <SegmentedControl
              label={t('pageExhibits')}
              segments={EXHIBITS_CARRIED.map((value) => ({ value, label: t(CARRIED[value].label) }))}
              value={carried}
              onChange={setCarried}
            />
          </div>
          <p>{t(CARRIED[carried].said, { count: exhibits.length })}</p>
        </div>
      )}
      <label className="touch flex items-baseline gap-2 text-sm">
        <input type="checkbox" checked={hangul} onChange={(event) => setHangul(event.currentTarget.checked)} />
        <span>
          {t('pageHangul')} <span className="text-ink3">{t('pageHangulHint')}</span>
        </span>
      </label>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          look="primary"
          aria-disabled={outcome === 'making'}
          className="aria-disabled:opacity-50"
          onClick={() => void make()}
        >
          {t('savePage')}
        </Button>
        <p role="status" className="text-sm text-ink2">
          {outcome === 'failed'
            ? t('pageFailed')
            : outcome !== null && outcome !== 'making'
              ? t('pageSaved', { file: outcome.file, size: formatBytes(outcome.size, language) })
              : null}
        </p>
      </div>
    </ShareSection>
  )
}

/** The viewer that came with the app, with the data in it. Rejects where the site does not give it. */
async function makePage(contents: string, hangul: boolean): Promise<Blob> {
  const response = await fetch(new URL('share/viewer.html', document.baseURI))
  const page = response.ok
    ? fillPage(await response.text(), { [DATA_ID]: contents, ...(hangul ? { [FONTS_ID]: await pageFonts() } : {}) })
    : null
  if (page === null) throw new Error('there is no viewer')
  return new Blob([page], { type: 'text/html' })
}
