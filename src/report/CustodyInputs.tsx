import { useState } from 'react'
import { useExhibits } from '@/data/exhibits/exhibits'
import { useExtracts } from '@/data/extracts'
import { useOpenCase } from '@/data/open-case'
import type { DetailsChange } from '@/data/report-details'
import { CUSTODY_FIELDS, type CustodyField, LONGEST_DETAIL, type ReportDetails } from '@/data/report-details-record'
import { Select } from '@/ui/Select'
import { useLanguage, useText } from '@/ui/use-text'
import { custodyItems } from './build/custody-items'
import { text } from './build/custody-words'
import { readLogs } from './read-logs'

interface CustodyInputsProps extends Pick<ReportDetails, 'custody'> {
  readonly onChange: (change: DetailsChange) => void
}

const NAMES = {
  collector: 'nameCollector',
  collectedAt: 'nameCollectedAt',
  how: 'nameHow',
  storage: 'nameStorage',
  hash: 'nameHash',
  transfers: 'nameTransfers',
} as const satisfies Readonly<Record<CustodyField, string>>

/** Custody of one item after the other: a field for each would be a hundred. */
export function CustodyInputs({ custody, onChange }: CustodyInputsProps) {
  const t = useText(text)
  const language = useLanguage()
  const { case: incident } = useOpenCase()
  const { exhibits } = useExhibits()
  const items = custodyItems(incident, readLogs(useExtracts()), exhibits, language)
  const [chosen, setChosen] = useState<string | null>(null)
  const item = items.find(({ key }) => key === chosen) ?? items[0]
  if (item === undefined) return null
  const said = Object.hasOwn(custody, item.key) ? custody[item.key] : undefined
  const isStated = (key: string): boolean =>
    Object.hasOwn(custody, key) && Object.values(custody[key] ?? {}).some((value) => value.trim() !== '')
  const change = (field: CustodyField, value: string): void =>
    onChange((now) => ({ custody: { ...now.custody, [item.key]: { ...now.custody[item.key], [field]: value } } }))
  return (
    <fieldset className="mt-5">
      <legend className="mb-1 text-sm font-medium">{t('choose')}</legend>
      <Select
        label={t('chooseHint')}
        className="mb-3 w-full"
        options={items.map(({ key, name }) => ({
          value: key,
          label: `${name}${isStated(key) ? ' ●' : ''}`,
        }))}
        value={item.key}
        onChoose={setChosen}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        {CUSTODY_FIELDS.map((field) => (
          <label key={field} className="flex flex-col gap-1 text-sm">
            {t(NAMES[field])}
            <textarea
              rows={field === 'transfers' || field === 'hash' ? 2 : 1}
              maxLength={LONGEST_DETAIL}
              value={said?.[field] ?? ''}
              onChange={(event) => change(field, event.currentTarget.value)}
              className="rounded-md border border-line2 bg-surface px-2 py-1 text-ink hover:border-ink3"
            />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
