import type { Sha256, ZoneId } from '@/base/brand'
import { formatBytes, formatDateTime, formatNumber } from '@/base/format'
import type { ExtractPlan, ExtractStats, OpenExtract } from '@/data/extracts'
import { Button } from '@/ui/Button'
import { Disclosure } from '@/ui/Disclosure'
import { useLanguage, useText } from '@/ui/use-text'
import { CrossCheckFact } from './CrossCheckFact'
import { text as crossCheckText } from './cross-check-text'
import { type Fact, Facts } from './Facts'
import { FormatFact } from './FormatFact'
import { text } from './facts-text'
import { Hash } from './Hash'
import { LineSum } from './LineSum'
import { PartTable } from './PartTable'
import { isChosenZone, partName, zonesSaid } from './part-words'
import { Rejects } from './Rejects'
import { rulesSaid } from './rule-words'
import { Silences } from './Silences'
import { UnreadParts } from './UnreadParts'
import { ZoneFact } from './ZoneFact'

export interface ReadyExtractProps {
  readonly extract: OpenExtract
  readonly stats: ExtractStats
  readonly plan: ExtractPlan
  /** It is being read again; nothing can be asked for meanwhile. */
  readonly isBusy: boolean
  readonly zone: ZoneId
  readonly onReread: (said: Partial<ExtractPlan>) => void
  readonly onColumns: () => void
  /** Lists all its rows and no others; it is given the hash of one of its files. */
  readonly onRows: (file: Sha256) => void
  readonly onRules: () => void
}

/** What was found in a log: nothing is lost, so the lines are shown as the sum they must be. */
export function ReadyExtract(props: ReadyExtractProps) {
  const { extract, stats, plan, isBusy, zone, onReread, onRules, onRows } = props
  const t = useText(text)
  const tCheck = useText(crossCheckText)
  const language = useLanguage()
  const number = (n: number) => formatNumber(n, language)
  const { parts, unread, identity } = stats
  const [only] = parts
  const isOne = parts.length === 1
  const when = (end: 'first' | 'last') => formatDateTime(stats[end], zone, language, 'medium')
  const left: Fact[] = [
    [t('format'), <FormatFact key="format" {...props} />],
    [t('covers'), `${when('first')} – ${when('last')}`],
    [
      t('zone'),
      stats.zones.some(({ offset }) => isChosenZone(offset)) ? (
        <ZoneFact
          key={plan.zone}
          zones={stats.zones}
          at={stats.first}
          isBusy={isBusy}
          onZone={(chosen) => onReread({ zone: chosen })}
        />
      ) : (
        zonesSaid(stats.zones, language)
      ),
    ],
    [
      t('size'),
      isOne && only && only.compression !== 'none'
        ? t('unpacked', {
            size: formatBytes(only.fileSize, language),
            content: formatBytes(stats.contentBytes, language),
          })
        : formatBytes(stats.contentBytes, language),
    ],
  ]
  const right: Fact[] = [
    [t('silences'), <Silences key="silences" table={extract.table} zone={zone} />],
    [t('stepsBack'), <Counted key="steps" n={stats.stepsBack} note={t('stepsBackNote')} />],
    [
      t('duplicates'),
      identity === null ? (
        <span key="duplicates" className="text-ink3">
          {t('counting')}
        </span>
      ) : (
        <Counted key="duplicates" n={identity.duplicates} note={t('duplicatesNote')} />
      ),
    ],
    [tCheck('name'), <CrossCheckFact key={extract.table} table={extract.table} rows={stats.rows} />],
  ]
  const file = identity?.sha256[only?.source ?? 0]
  const hashes: Fact[] = isOne
    ? [[t('hash'), file === undefined ? t('computing') : <Hash key="hash" value={file} />]]
    : []
  if (isOne && only && only.contentSha256 !== null) {
    hashes.push([t('contentHash'), <Hash key="content" value={only.contentSha256} />])
  }
  return (
    <>
      <LineSum stats={stats} />
      <div className="mt-3 grid gap-x-10 gap-y-1.5 lg:grid-cols-2">
        <Facts facts={left} />
        <Facts facts={right} />
        {hashes.length > 0 && (
          <div className="lg:col-span-2">
            <Facts facts={hashes} />
          </div>
        )}
      </div>
      <p className="mt-3 flex flex-wrap items-baseline gap-x-3 text-sm text-ink2">
        {rulesSaid(plan, language)}
        <Button look="quiet" disabled={isBusy} onClick={onRules}>
          {t('rules')}
        </Button>
      </p>
      {file !== undefined && (
        <p className="mt-3 text-sm">
          <Button look="quiet" onClick={() => onRows(file)}>
            {t('showRows', { count: stats.rows, n: number(stats.rows) })}
          </Button>
        </p>
      )}
      <UnreadParts unread={unread} nameOf={(part) => partName(extract, part)} />
      <div className="mt-3 divide-y divide-line border-line not-empty:border-t">
        {!isOne && (
          <Disclosure
            summary={
              <span className="font-medium">{t('parts', { count: parts.length, n: number(parts.length) })}</span>
            }
          >
            {() => (
              <div className="pb-2">
                <PartTable extract={extract} stats={stats} zone={zone} />
              </div>
            )}
          </Disclosure>
        )}
        {stats.rejects > 0 && <Rejects extract={extract} stats={stats} isBusy={isBusy} onReread={onReread} />}
      </div>
    </>
  )
}

/** A count that may need a word of explanation, and none where it is zero. */
function Counted({ n, note }: { n: number; note: string }) {
  const language = useLanguage()
  if (n === 0) return '0'
  return (
    <>
      {formatNumber(n, language)} <span className="text-ink3">{note}</span>
    </>
  )
}
