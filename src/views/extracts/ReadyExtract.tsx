import { Fragment, type ReactNode } from 'react'
import { MINUTE, type ZoneId } from '@/base/brand'
import { formatBytes, formatDateTime, formatNumber } from '@/base/format'
import { labelOfOffset } from '@/base/zone-clock'
import type { ExtractStats } from '@/data/extracts'
import { CopyButton } from '@/ui/CopyButton'
import { useLanguage, useText } from '@/ui/use-text'
import { RejectList } from './RejectList'
import { text } from './text'

/** What was found in a log: nothing is lost, so the lines are shown as the sum they must be. */
export function ReadyExtract({ stats, zone }: { stats: ExtractStats; zone: ZoneId }) {
  const t = useText(text)
  const language = useLanguage()
  const number = (n: number) => formatNumber(n, language)
  const zones =
    stats.zones.length === 1
      ? stats.zones.map(({ offset }) => zoneName(offset))
      : stats.zones.map(({ offset, rows }) => t('zoneOf', { zone: zoneName(offset), n: number(rows) }))
  const facts: (readonly [string, ReactNode])[] = [
    [t('format'), stats.format],
    [
      t('lines'),
      t('sum', {
        rows: number(stats.rows),
        rejects: number(stats.rejects),
        skipped: number(stats.skipped),
        lines: number(stats.lines),
      }),
    ],
    [t('first'), formatDateTime(stats.first, zone, language, 'medium')],
    [t('last'), formatDateTime(stats.last, zone, language, 'medium')],
    [t('zone'), zones.join(', ')],
    [
      t('stepsBack'),
      stats.stepsBack === 0 ? (
        '0'
      ) : (
        <Fragment key="steps">
          {number(stats.stepsBack)} <span className="text-ink3">{t('stepsBackNote')}</span>
        </Fragment>
      ),
    ],
    [t('size'), formatBytes(stats.contentBytes, language)],
    ...(stats.identity?.sha256 ?? []).map((hash) => [t('hash'), <Hash key={hash} value={hash} />] as const),
  ]
  return (
    <>
      <dl className="mt-2 grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
        {facts.map(([name, value], i) => (
          <Fragment key={`${name} ${i}`}>
            <dt className="text-ink3">{name}</dt>
            <dd className="min-w-0">{value}</dd>
          </Fragment>
        ))}
      </dl>
      {stats.rejects > 0 && (
        <RejectList rejected={stats.parts.flatMap(({ rejects }) => rejects.kept)} total={stats.rejects} />
      )}
    </>
  )
}

/** `+0900` as logs have it, `UTC+9` as people read it. */
function zoneName(offset: string): string {
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)$/.exec(offset) ?? []
  if (hours === undefined || minutes === undefined) return offset
  return labelOfOffset((sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE)
}

function Hash({ value }: { value: string }) {
  const t = useText(text)
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      <code className="font-mono text-2xs break-all">{value}</code>
      <CopyButton value={value} className="text-xs">
        {t('copyHash')}
      </CopyButton>
    </span>
  )
}
