import { formatIsoDay } from '@/base/format'
import { citeNumber } from '@/case/cite'
import type { Case, Source } from '@/case/schema'
import { type DataColumn, DataTable } from '@/ui/DataTable'
import { ExternalLink } from '@/ui/ExternalLink'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './text'

export interface SourceTableProps {
  /** The full case: numbers never change with the as-known date. */
  readonly full: Case
  readonly sources: readonly Source[]
  readonly onOpen: (sourceId: string) => void
}

/** Sources by the number they are cited by everywhere. */
export function SourceTable({ full, sources, onOpen }: SourceTableProps) {
  const t = useText(text)
  const language = useLanguage()
  const numberOf = (source: Source) => String(citeNumber(full, source.id) ?? '')
  const columns: DataColumn<Source>[] = [
    { id: 'number', header: t('number'), align: 'end', text: numberOf },
    {
      id: 'source',
      header: t('source'),
      rowHeader: true,
      text: (source) => source.title,
      cell: (source) => (
        <button
          type="button"
          lang={source.lang}
          aria-haspopup="dialog"
          onClick={() => onOpen(source.id)}
          className="min-w-56 text-start font-normal text-ink underline decoration-line2 underline-offset-2 hover:decoration-ink"
        >
          {source.title}
        </button>
      ),
    },
    { id: 'publisher', header: t('publisher'), text: (source) => source.publisher },
    {
      id: 'published',
      header: t('published'),
      align: 'end',
      text: (source) => (source.published ? formatIsoDay(source.published, language, 'table') : t('undated')),
    },
    { id: 'kind', header: t('kind'), text: (source) => t(`kind${source.kind}`) },
    {
      id: 'read',
      header: t('read'),
      text: (source) => t(`read${source.read}`),
      cell: (source) =>
        source.read === 'excerpt' ? (
          <span className="rounded-sm border border-dashed border-line2 px-1 whitespace-nowrap">
            {t('readexcerpt')}
          </span>
        ) : (
          t('readwhole')
        ),
    },
    {
      id: 'remark',
      header: t('remark'),
      lang: 'en',
      text: (source) => source.note ?? '',
      cell: (source) => <div className="min-w-40 text-ink2">{source.note}</div>,
    },
    {
      id: 'address',
      header: t('address'),
      text: (source) => source.url ?? '',
      cell: (source) =>
        source.url && (
          <div className="min-w-40 text-2xs wrap-anywhere text-ink3">
            <ExternalLink href={source.url}>{source.url}</ExternalLink>
          </div>
        ),
    },
  ]
  return <DataTable caption={t('sources')} columns={columns} rows={sources} keyOf={(source) => source.id} />
}
