import { formatDateTime, formatIsoDay, zoneLabel } from '@/base/format'
import { linkToView } from '@/data/copy-link'
import { useExtracts } from '@/data/extracts'
import { useInvestigation, useOpenCase } from '@/data/open-case'
import { hashPrefix } from '@/link/codec'
import { CopyButton } from '@/ui/CopyButton'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './text'

/** The link, and in words what it carries and what it does not. */
export function ShareCard() {
  const t = useText(text)
  const language = useLanguage()
  const { full, sha256, origin, fileName } = useOpenCase()
  const { window, zone, known, selection, filters } = useInvestigation().investigation
  const extracts = useExtracts()
  const link = linkToView()
  const day = (at: typeof window.from) => formatDateTime(at, zone, language, 'medium')
  const carried = [
    t('shareWindow', { from: day(window.from), to: day(window.to) }),
    t('shareZone', { zone: zoneLabel(zone, window.from, language) }),
    t('shareKnown', { day: formatIsoDay(known, language, 'medium') }),
    ...(selection === null ? [] : [t('shareSelection', { selection: `${selection.kind} ${selection.id}` })]),
    ...(filters.pages === null && filters.scale === 'linear' ? [] : [t('shareFilters')]),
    t('shareCase', { hash: hashPrefix(sha256) }),
  ]
  return (
    <div className="flex w-96 max-w-full flex-col gap-3 p-4">
      <h2 className="text-lg font-medium">{t('shareTitle')}</h2>
      <div className="flex items-center gap-2">
        <input
          readOnly
          aria-label={t('shareTitle')}
          value={link}
          onFocus={(event) => event.target.select()}
          className="h-[30px] min-w-0 flex-1 rounded-md border border-line2 bg-sunken px-2 font-mono text-2xs text-ink2"
        />
        <CopyButton look="primary" value={link}>
          {t('copyLink')}
        </CopyButton>
      </div>
      <div className="text-sm text-ink2">
        <p className="text-ink3">{t('shareCarries')}</p>
        <ul className="list-disc pl-4">
          {carried.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className="pt-2">{t('shareNone')}</p>
        {full.extracts.some((extract) => extract.simulated) && <p className="pt-2">{t('shareSimulated')}</p>}
        {origin === 'file' && (
          <p className="pt-2 wrap-anywhere">{t('shareFile', { file: fileName, hash: `${hashPrefix(sha256)}…` })}</p>
        )}
        {extracts.flatMap(({ id, fileName: name, files, state }) =>
          (state.status === 'ready' ? (state.stats.identity?.sha256 ?? []) : []).map((hash, i) => (
            <p key={`${id} ${hash}`} className="pt-2 wrap-anywhere">
              {t('shareLog', { file: files[i]?.name ?? name, hash: `${hashPrefix(hash)}…` })}
            </p>
          )),
        )}
      </div>
    </div>
  )
}
