import type { ZoneId } from '@/base/brand'
import { formatCites } from '@/case/cite'
import type { RivalExposure } from '@/case/key-exposure'
import { sayExposed, sayKeyDate, sayKeyDateBy } from '@/case/key-words'
import { local } from '@/case/local'
import type { Case, Coverage, SigningKey } from '@/case/schema'
import { text as caseText } from '@/case/text'
import { formatWhen } from '@/case/when'
import { type DataColumn, DataTable } from '@/ui/DataTable'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './text'

export interface KeyCoverageTablesProps {
  readonly full: Case
  readonly keys: readonly { readonly key: SigningKey; readonly spans: readonly RivalExposure[] }[]
  readonly coverage: readonly Coverage[]
  readonly zone: ZoneId
}

interface KeyLine {
  readonly key: SigningKey
  readonly span: RivalExposure
}
interface LogLine {
  readonly id: string
  readonly log: Coverage
  readonly stretch: Coverage['stretches'][number]
}

/** The table twins: exposed spans under each rival date, and every stretch of every log. */
export function KeyCoverageTables({ full, keys, coverage, zone }: KeyCoverageTablesProps) {
  const t = useText(text)
  const words = useText(caseText)
  const language = useLanguage()
  const keyColumns: DataColumn<KeyLine>[] = [
    { id: 'key', header: t('key'), rowHeader: true, text: ({ key }) => local(key.name, language) },
    { id: 'from', header: t('from'), text: ({ span }) => sayKeyDate(span.from, zone, language) },
    { id: 'to', header: t('to'), text: ({ span }) => sayKeyDate(span.to, zone, language) },
    { id: 'days', header: t('days'), text: ({ span }) => sayExposed(span, language) },
    { id: 'by', header: t('by'), text: ({ span }) => sayKeyDateBy(span.from, full, language) },
    { id: 'doubt', header: t('doubt'), text: ({ span }) => words(`standing${span.from.standing}`) },
    {
      id: 'sources',
      header: t('sources'),
      text: ({ key, span }) => formatCites(full, [...key.sources, ...span.from.claims.map(({ source }) => source)]),
    },
  ]
  const logColumns: DataColumn<LogLine>[] = [
    { id: 'log', header: t('log'), rowHeader: true, text: ({ log }) => local(log.name, language) },
    { id: 'state', header: t('state'), text: ({ stretch }) => words(`coverage${stretch.state}`) },
    {
      id: 'span',
      header: t('span'),
      text: ({ stretch }) =>
        `${formatWhen(stretch.when, zone, language, 'table')}${stretch.inferred === true ? ` (${t('inferred')})` : ''}`,
    },
    {
      id: 'cause',
      header: t('cause'),
      text: ({ stretch }) =>
        stretch.cause !== undefined ? local(stretch.cause, language) : stretch.state === 'kept' ? '' : t('notStated'),
    },
    {
      id: 'means',
      header: t('means'),
      text: ({ stretch }) => (stretch.means ?? []).map((meant) => local(meant.text, language)).join(' '),
    },
    { id: 'sources', header: t('sources'), text: ({ stretch }) => formatCites(full, stretch.sources) },
  ]
  return (
    <div className="flex flex-col gap-3">
      <DataTable
        caption={t('days')}
        showCaption
        columns={keyColumns}
        rows={keys.flatMap(({ key, spans }) => spans.map((span) => ({ key, span })))}
        keyOf={({ key, span }) => `${key.id} ${span.from.kind} ${span.from.when.start} ${span.to?.when.start ?? ''}`}
      />
      <DataTable
        caption={t('logs')}
        showCaption
        columns={logColumns}
        rows={coverage.flatMap((log) =>
          log.stretches.map((stretch) => ({ id: `${log.id} ${stretch.when.start}`, log, stretch })),
        )}
        keyOf={({ id }) => id}
      />
    </div>
  )
}
