import { formatDateTime, formatIsoDay, zoneLabel } from '@/base/format'
import { useInvestigation, useOpenCase } from '@/data/open-case'
import { identifies } from '@/filter/identifies'
import { writeFilter } from '@/filter/write-filter'
import { IN_TIME } from '@/investigation/state'
import { hashPrefix } from '@/link/codec'
import { writeOrder } from '@/link/values'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './text'

/** What the link carries, in words. */
export function ShareCarried() {
  const t = useText(text)
  const language = useLanguage()
  const { sha256 } = useOpenCase()
  const { window, zone, known, adopt, selection, filters, where, order, compare, exhibits } =
    useInvestigation().investigation
  const day = (at: typeof window.from) => formatDateTime(at, zone, language, 'medium')
  const open = where.filter((term) => !identifies(term))
  const carried = [
    t('shareWindow', { from: day(window.from), to: day(window.to) }),
    t('shareZone', { zone: zoneLabel(zone, window.from, language) }),
    t('shareKnown', { day: formatIsoDay(known, language, 'medium') }),
    ...(adopt.length === 0 ? [] : [t('shareAdopt', { count: adopt.length })]),
    ...(selection === null ? [] : [t('shareSelection', { selection: `${selection.kind} ${selection.id}` })]),
    ...(filters.pages === null && filters.scale === 'linear' ? [] : [t('shareFilters')]),
    ...(open.length === 0 ? [] : [t('shareWhere', { filter: writeFilter(open) })]),
    ...(writeOrder(order) === writeOrder(IN_TIME) ? [] : [t('shareOrder')]),
    ...(compare === 'nothing' ? [] : [t(compare === 'before' ? 'shareBefore' : 'shareNormal')]),
    ...(exhibits.length === 0 ? [] : [t('shareExhibits', { count: exhibits.length })]),
    t('shareCase', { hash: hashPrefix(sha256) }),
  ]
  return (
    <>
      <p className="text-ink3">{t('shareCarries')}</p>
      <ul className="list-disc pl-4 wrap-anywhere">
        {carried.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}
