import type { IsoDay } from '@/base/brand'
import { changeDetails, type DetailsChange, detailsOf } from '@/data/report-details'
import { DETAIL_FIELDS, HANDLING, LONGEST_DETAIL } from '@/data/report-details-record'
import { useStore } from '@/data/store'
import { Dialog } from '@/ui/overlay/Dialog'
import { SegmentedControl } from '@/ui/SegmentedControl'
import { Select } from '@/ui/Select'
import { TextInput } from '@/ui/TextInput'
import { useText } from '@/ui/use-text'
import { text as fieldText } from './build/field-words'
import { CustodyInputs } from './CustodyInputs'
import { text } from './details-text'
import { SectionChoice } from './SectionChoice'
import { SeverityInputs } from './SeverityInputs'

interface ReportDetailsProps {
  readonly caseId: string
  readonly known: IsoDay
  readonly onClose: () => void
}

/** What the investigator adds to the report: kept at every change. */
export function ReportDetails({ caseId, known, onClose }: ReportDetailsProps) {
  const t = useText(text)
  const name = useText(fieldText)
  const { shown: details, problem } = useStore(detailsOf(caseId))
  const change = (make: DetailsChange): void => void changeDetails(caseId, make)
  return (
    <Dialog title={t('open')} onClose={onClose}>
      <p className="mb-3 text-sm text-ink2" role={problem === null ? undefined : 'status'}>
        {t(problem === 'full' ? 'refused' : (problem ?? 'kept'))}
      </p>
      <div className="mb-4 flex flex-wrap items-end gap-4">
        <SegmentedControl
          label={t('state')}
          segments={(['draft', 'final'] as const).map((value) => ({ value, label: t(value) }))}
          value={details.state}
          onChange={(state) => change(() => ({ state }))}
        />
        <label htmlFor="report-handling" className="flex flex-col gap-1 text-sm">
          {t('handling')}
          <Select
            id="report-handling"
            options={[{ value: '', label: t('none') }, ...HANDLING.map((value) => ({ value, label: `TLP:${value}` }))]}
            value={details.handling ?? ''}
            onChoose={(chosen) => change(() => ({ handling: HANDLING.find((one) => one === chosen) ?? null }))}
          />
        </label>
        <label htmlFor="report-since" className="flex flex-col gap-1 text-sm">
          {t('since')}
          <TextInput
            id="report-since"
            type="date"
            max={known}
            title={t('sinceHint')}
            value={details.since ?? ''}
            onText={(day) => change(() => ({ since: day === '' || day > known ? null : (day as IsoDay) }))}
          />
        </label>
      </div>
      <SeverityInputs
        severity={details.severity}
        onSeverity={(make) => change(({ severity }) => ({ severity: make(severity) }))}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        {DETAIL_FIELDS.map((field) => (
          <label key={field} className="flex flex-col gap-1 text-sm">
            {name(field)}
            <textarea
              rows={field === 'author' || field === 'version' ? 1 : 2}
              maxLength={LONGEST_DETAIL}
              value={details.fields[field] ?? ''}
              onChange={({ currentTarget: { value } }) =>
                change(({ fields }) => ({ fields: { ...fields, [field]: value } }))
              }
              className="rounded-md border border-line2 bg-surface px-2 py-1 text-ink hover:border-ink3"
            />
          </label>
        ))}
      </div>
      <CustodyInputs custody={details.custody} onChange={change} />
      <SectionChoice order={details.order} hidden={details.hidden} onChange={change} />
    </Dialog>
  )
}
