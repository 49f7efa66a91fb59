import type { Difference } from '@/analysis/cube/compare'
import type { FacetRow } from '@/analysis/cube/facet-rows'
import { formatNumber } from '@/base/format'
import { type DataColumn, DataTable } from '@/ui/DataTable'
import { useLanguage, useText } from '@/ui/use-text'
import { sayPoints } from './say-share'
import { text } from './text'

interface TableProps<R> {
  readonly title: string
  readonly rows: readonly R[]
  readonly said: (value: string | null) => string
}

export function FacetTable({ title, rows, said }: TableProps<FacetRow>) {
  const t = useText(text)
  const lang = useLanguage()
  const columns: DataColumn<FacetRow>[] = [
    { id: 'value', header: t('value'), rowHeader: true, text: ({ value }) => said(value) },
    { id: 'rows', header: t('inWindow'), align: 'end', text: (row) => formatNumber(row.rows, lang) },
    {
      id: 'overall',
      header: t('overall'),
      align: 'end',
      text: ({ overall }) => (overall === null ? '–' : formatNumber(overall, lang)),
    },
  ]
  return <DataTable caption={title} columns={columns} rows={rows} keyOf={keyOf} maxHeight="20rem" />
}

export function DifferenceTable({ title, rows, said }: TableProps<Difference>) {
  const t = useText(text)
  const lang = useLanguage()
  const percent = (share: number): string => formatNumber(Number((share * 100).toFixed(1)), lang)
  const columns: DataColumn<Difference>[] = [
    { id: 'value', header: t('value'), rowHeader: true, text: ({ value }) => said(value) },
    { id: 'rows', header: t('inWindow'), align: 'end', text: (row) => formatNumber(row.rows, lang) },
    { id: 'other', header: t('other'), align: 'end', text: (row) => formatNumber(row.other, lang) },
    { id: 'share', header: `${t('share')}, %`, align: 'end', text: (row) => percent(row.share) },
    { id: 'otherShare', header: `${t('otherShare')}, %`, align: 'end', text: (row) => percent(row.otherShare) },
    {
      id: 'difference',
      header: t('difference'),
      align: 'end',
      text: (row) => sayPoints(row.share - row.otherShare, lang),
    },
  ]
  return <DataTable caption={title} columns={columns} rows={rows} keyOf={keyOf} maxHeight="20rem" />
}

const keyOf = ({ value }: { readonly value: string | null }): string => value ?? '\0'
