import type { ZoneId } from '@/base/brand'
import { formatCites } from '@/case/cite'
import { local } from '@/case/local'
import type { Case, Evidence } from '@/case/schema'
import { text as caseText } from '@/case/text'
import { formatWhen } from '@/case/when'
import { type DataColumn, DataTable } from '@/ui/DataTable'
import { HatchSwatch } from '@/ui/HatchSwatch'
import { DoubtMark } from '@/ui/marks'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './text'

export interface EvidenceTableProps {
  readonly full: Case
  readonly evidence: readonly Evidence[]
  readonly zone: ZoneId
  readonly onOpen: (evidenceId: string) => void
}

/** What there is to prove anything with: available, deleted (hatched) or disputed (half filled). */
export function EvidenceTable({ full, evidence, zone, onOpen }: EvidenceTableProps) {
  const t = useText(text)
  const words = useText(caseText)
  const language = useLanguage()
  const columns: DataColumn<Evidence>[] = [
    {
      id: 'what',
      header: t('what'),
      rowHeader: true,
      text: ({ what }) => local(what, language),
      cell: ({ id, what }) => (
        <button
          type="button"
          aria-haspopup="dialog"
          onClick={() => onOpen(id)}
          className="min-w-56 text-start font-normal text-ink underline decoration-line2 underline-offset-2 hover:decoration-ink"
        >
          {local(what, language)}
        </button>
      ),
    },
    {
      id: 'status',
      header: t('status'),
      text: ({ status }) => words(`evidence${status}`),
      cell: ({ status }) => (
        <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
          <span className="flex w-4 justify-center">
            {status === 'deleted' ? (
              <HatchSwatch width={14} height={10} />
            ) : (
              <DoubtMark doubt={status === 'disputed' ? 'contested' : 'undisputed'} size={10} silent />
            )}
          </span>
          {words(`evidence${status}`)}
        </span>
      ),
    },
    {
      id: 'coverage',
      header: t('coverage'),
      text: ({ coverage }) => (coverage ? formatWhen(coverage, zone, language, 'medium') : ''),
    },
    { id: 'size', header: t('size'), lang: 'en', text: ({ size }) => size ?? '' },
    {
      id: 'remark',
      header: t('remark'),
      lang: 'en',
      text: ({ note }) => note ?? '',
      cell: ({ note }) => <div className="min-w-40 text-ink2">{note}</div>,
    },
    { id: 'cited', header: t('cited'), text: ({ sources }) => formatCites(full, sources) },
  ]
  return <DataTable caption={t('evidence')} columns={columns} rows={evidence} keyOf={({ id }) => id} />
}
