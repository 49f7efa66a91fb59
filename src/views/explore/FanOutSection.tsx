import { useId, useState } from 'react'
import { FAN_OUT_CLASSES, type FanOut, fanOutIn } from '@/analysis/cube/fan-out'
import { epochMs } from '@/base/brand'
import { formatDay, formatNumber } from '@/base/format'
import { visible } from '@/base/visible'
import { type FanOutAnswer, useFanOut } from '@/data/explore/use-fan-out'
import { type DataColumn, DataTable } from '@/ui/DataTable'
import { Icon } from '@/ui/Icon'
import { useLanguage, useText } from '@/ui/use-text'
import { FacetHead } from './FacetHead'
import { FanOutRows } from './FanOutRows'
import type { FacetListProps } from './facet-list-props'
import { useShownWindow } from './shown-window'
import { text } from './text'

export interface FanOutSectionProps extends FacetListProps {
  readonly of: 'client' | 'account'
  readonly per: 'client' | 'account'
}

/** How many accounts one client opens on a day, or from how many clients one account is opened. Closed, it asks nothing. */
export function FanOutSection({ of, per, ...props }: FanOutSectionProps) {
  const t = useText(text)
  const heading = useId()
  const [open, setOpen] = useState(of === 'client')
  const [asTable, setAsTable] = useState(false)
  const title = t(of === 'client' ? 'fanAccounts' : 'fanClients')
  return (
    <section aria-labelledby={heading} data-panel={`fan-out-${of}`} className="py-2.5">
      <FacetHead
        id={heading}
        title={title}
        open={open}
        onOpen={() => setOpen(!open)}
        asTable={asTable}
        onTable={() => setAsTable(!asTable)}
      />
      {open && <OpenFanOut of={of} per={per} title={title} heading={heading} asTable={asTable} {...props} />}
    </section>
  )
}

interface OpenFanOutProps extends FanOutSectionProps {
  readonly title: string
  readonly heading: string
  readonly asTable: boolean
}

function OpenFanOut({ of, per, scope, investigation, ...shown }: OpenFanOutProps) {
  const t = useText(text)
  const lang = useLanguage()
  const { zone } = investigation
  const answer = useFanOut(scope, zone, of, per)
  const most = answer.matched.data?.most ?? null
  return (
    <div className={answer.matched.stale ? 'stale' : undefined} data-stale={answer.matched.stale}>
      {answer.matched.failed && <p className="text-sm text-ink2">{t('failed')}</p>}
      <FanOutBody of={of} answer={answer} filtered={investigation.where.length > 0} {...shown} />
      {most !== null && (
        <p className="flex items-start gap-1 pt-1 text-xs text-ink2">
          <span role="img" aria-label={t('identifies')} title={t('identifies')} className="pt-px text-ink3">
            <Icon name="lock" />
          </span>
          <span className="min-w-0 wrap-anywhere">
            {t('fanMost', {
              value: visible(most.value),
              n: formatNumber(most.count, lang),
              day: formatDay(epochMs(answer.days[most.day] ?? 0), zone, lang, 'medium'),
            })}
          </span>
        </p>
      )}
    </div>
  )
}

interface FanOutBodyProps {
  readonly of: 'client' | 'account'
  readonly answer: FanOutAnswer
  readonly title: string
  readonly heading: string
  readonly asTable: boolean
  readonly filtered: boolean
}

function FanOutBody({ of, answer, title, heading, asTable, filtered }: FanOutBodyProps) {
  const t = useText(text)
  const lang = useLanguage()
  const window = useShownWindow()
  const { matched, all, days } = answer
  if (matched.data === null) return <p className="h-16 pt-1 text-sm text-ink3">{t('counting')}</p>
  const inWindow = fanOutIn(matched.data, days, window)
  const overall = all.data && fanOutIn(all.data, days, EVER)
  const names = FAN_OUT_CLASSES.map((least, at) => {
    const next = FAN_OUT_CLASSES[at + 1]
    return next === undefined ? t('over', { n: formatNumber(least - 1, lang) }) : `${least}–${next - 1}`
  })
  const units = t(of === 'client' ? 'fanValues' : 'fanValuesAccounts')
  return (
    <>
      {asTable ? (
        <FanOutTable title={title} names={names} units={units} inWindow={inWindow} overall={overall} />
      ) : (
        <FanOutRows heading={heading} names={names} units={units} {...{ inWindow, overall, filtered }} />
      )}
      {!inWindow.exact && <p className="text-xs text-ink3">{t('wholeDays')}</p>}
    </>
  )
}

/** Every day there is. */
const EVER = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }

interface FanOutTableProps {
  readonly title: string
  readonly names: readonly string[]
  readonly units: string
  readonly inWindow: FanOut
  readonly overall: FanOut | null
}

function FanOutTable({ title, names, units, inWindow, overall }: FanOutTableProps) {
  const t = useText(text)
  const lang = useLanguage()
  const number = (of: Float64Array | undefined, at: number): string =>
    of === undefined ? '–' : formatNumber(of[at] ?? 0, lang)
  const rows = names.map((name, at) => ({ name, at }))
  const columns: DataColumn<(typeof rows)[number]>[] = [
    { id: 'class', header: t('fanClass'), rowHeader: true, text: ({ name }) => name },
    { id: 'values', header: units, align: 'end', text: ({ at }) => number(inWindow.values, at) },
    { id: 'rows', header: t('fanRows'), align: 'end', text: ({ at }) => number(inWindow.rows, at) },
    {
      id: 'overall',
      header: `${t('fanRows')}, ${t('overall')}`,
      align: 'end',
      text: ({ at }) => number(overall?.rows, at),
    },
  ]
  return <DataTable caption={title} columns={columns} rows={rows} keyOf={({ name }) => name} />
}
