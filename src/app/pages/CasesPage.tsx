import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { local } from '@/case/local'
import { unshelve } from '@/data/case-shelf'
import { CASES_AT_HAND, type CaseAtHand, casesAtHandQuery } from '@/data/cases-at-hand'
import { hashPrefix, linkToCase } from '@/link/codec'
import { Icon } from '@/ui/Icon'
import { IconButton } from '@/ui/IconButton'
import { useLanguage, useText } from '@/ui/use-text'
import { Wordmark } from '@/ui/Wordmark'
import { LanguageChoice } from '../shell/LanguageChoice'
import { OpenFileButton } from '../shell/OpenFileButton'
import { ThemeMenu } from '../shell/ThemeMenu'
import { text } from '../text'

/** The cases at hand: those that came with Dwell and those opened before in this browser. */
export function CasesPage() {
  const t = useText(text)
  const { data: cases } = useQuery(casesAtHandQuery)
  useEffect(() => {
    document.title = `Dwell · ${t('casesTitle')}`
  }, [t])
  return (
    <main className="mx-auto max-w-3xl px-6 py-10 max-sm:px-4">
      <header className="flex items-center gap-3">
        <span className="flex flex-1 items-center gap-1.5 text-[16px] font-medium">
          <Wordmark />
          Dwell
        </span>
        <LanguageChoice />
        <ThemeMenu />
      </header>
      <h1 className="pt-10 font-serif text-2xl font-semibold">{t('casesTitle')}</h1>
      <p className="pt-1 text-ink2">{t('casesIntro')}</p>
      <ul className="mt-6 border-t border-line">
        {cases?.map((entry) => (
          <CaseRow key={`${entry.origin}:${entry.id}:${entry.sha256}`} entry={entry} />
        ))}
      </ul>
      <div className="pt-6">
        <OpenFileButton icon={<Icon name="folder" />}>{t('openCase')}</OpenFileButton>
        <p className="pt-2 text-sm text-ink3">{t('openCaseHint')}</p>
      </div>
    </main>
  )
}

function CaseRow({ entry }: { entry: CaseAtHand }) {
  const t = useText(text)
  const language = useLanguage()
  const client = useQueryClient()
  const title = local(entry.title, language)
  const date = new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  const opened = entry.openedAt === null ? t('neverOpened') : t('openedAt', { when: date.format(entry.openedAt) })
  const remove = async () => {
    if (entry.sha256 === null || entry.openedAt === null) return
    await unshelve({ ...entry, sha256: entry.sha256, openedAt: entry.openedAt })
    client.removeQueries({ queryKey: ['case', entry.id] })
    await client.invalidateQueries({ queryKey: CASES_AT_HAND })
  }
  return (
    <li className="flex items-center gap-3 border-b border-line py-3">
      <div className="min-w-0 flex-1">
        <a
          href={`#${linkToCase(entry.id, entry.sha256)}`}
          className="text-lg font-medium underline-offset-3 hover:underline"
        >
          {title}
        </a>
        <p className="text-sm wrap-anywhere text-ink3">
          {entry.origin === 'shipped' ? t('shipped') : t('fromFile', { file: entry.fileName })} · {opened}
          {entry.sha256 !== null && (
            <>
              {' · '}
              <span className="font-mono text-2xs">{hashPrefix(entry.sha256)}</span>
            </>
          )}
        </p>
      </div>
      {entry.origin === 'file' && (
        <IconButton label={t('forget', { title })} icon={<Icon name="close" />} onClick={remove} />
      )}
    </li>
  )
}
