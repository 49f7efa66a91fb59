import { formatNumber } from '@/base/format'
import { formatCites } from '@/case/cite'
import { local } from '@/case/local'
import type { Case, Extract } from '@/case/schema'
import { Button } from '@/ui/Button'
import { type DataColumn, DataTable } from '@/ui/DataTable'
import { Disclosure } from '@/ui/Disclosure'
import { useLanguage, useText } from '@/ui/use-text'
import { SimulatedChip } from './SimulatedChip'
import { text } from './text'

export interface ShippedExtractProps {
  readonly full: Case
  readonly extract: Extract
  readonly isOpen: boolean
  readonly onOpen: (extractId: string) => void
}

/** A log that came with the case: what it is, how it was made, and a way to open it. */
export function ShippedExtract({ full, extract, isOpen, onOpen }: ShippedExtractProps) {
  const t = useText(text)
  const language = useLanguage()
  const columns: DataColumn<Extract['parameters'][number]>[] = [
    { id: 'parameter', header: t('parameter'), rowHeader: true, lang: 'en', text: ({ name }) => name },
    { id: 'value', header: t('value'), lang: 'en', text: ({ value }) => value },
    {
      id: 'basis',
      header: t('basis'),
      text: ({ assumption, sources }) =>
        [assumption && t('assumption'), formatCites(full, sources)].filter(Boolean).join(' '),
    },
  ]
  const rows = formatNumber(extract.rows, language)
  return (
    <li className="rounded-lg border border-line bg-surface p-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h4 className="min-w-0 font-medium wrap-anywhere">{local(extract.title, language)}</h4>
        {extract.simulated && <SimulatedChip />}
        <span className="flex-1" />
        {isOpen ? (
          <span className="text-ink3">{t('isOpen')}</span>
        ) : (
          <Button onClick={() => onOpen(extract.id)}>{t('openShipped')}</Button>
        )}
      </div>
      <p className="mt-1 text-sm text-ink2">
        {t('shippedSize', { rows, format: extract.format, zone: extract.zone })}
        {extract.scale > 1 && `; ${t('scale', { n: formatNumber(extract.scale, language) })}`}
      </p>
      {extract.simulated && <p className="mt-1 text-sm text-ink2">{t('simulatedNote')}</p>}
      <Disclosure className="mt-3 border-t border-line" summary={t('parameters')}>
        {() => (
          <DataTable caption={t('parameters')} columns={columns} rows={extract.parameters} keyOf={({ name }) => name} />
        )}
      </Disclosure>
    </li>
  )
}
