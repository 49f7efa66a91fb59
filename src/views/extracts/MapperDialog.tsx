import { useState } from 'react'
import type { ZoneId } from '@/base/brand'
import { formatNumber } from '@/base/format'
import { whileBusy } from '@/data/activity'
import type { OpenExtract } from '@/data/extracts'
import { useInvestigation } from '@/data/open-case'
import { answerExtract } from '@/data/read-extract'
import { planOf, rereadWith } from '@/data/reread-with'
import {
  type ColumnKind,
  type ColumnMapping,
  type ColumnSample,
  columnKinds,
  columnQuestions,
  type FieldGuess,
  guessColumns,
  type MappingGuess,
  mapperWords,
} from '@/data/table-columns'
import { useMappingPreview } from '@/data/use-mapping-preview'
import { useTableSample } from '@/data/use-table-sample'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { Dialog } from '@/ui/overlay/Dialog'
import { SegmentedControl } from '@/ui/SegmentedControl'
import { useLanguage, useText } from '@/ui/use-text'
import { MapperFields } from './MapperFields'
import { MapperPreview } from './MapperPreview'
import { MapperTable } from './MapperTable'
import { text } from './mapper-text'
import { chooseColumn } from './mapping-draft'
import { layoutSaid, missingSaid } from './mapping-words'
import { ZonePicker } from './ZonePicker'

export interface MapperDialogProps {
  readonly extract: OpenExtract
  readonly zone: ZoneId
  readonly onClose: () => void
}

/** Says what the columns of a table are: of one that asks, or of any log that shall be read as a table. */
export function MapperDialog({ extract, zone, onClose }: MapperDialogProps) {
  const { state } = extract
  if (state.status === 'asking' && state.question.code === 'needs-mapping') {
    const { sample, guesses } = state.question
    return <MapperForm extract={extract} zone={zone} sample={sample} guesses={guesses} onClose={onClose} />
  }
  return <SampledDialog extract={extract} zone={zone} onClose={onClose} />
}

function SampledDialog({ extract, zone, onClose }: MapperDialogProps) {
  const t = useText(text)
  const found = useTableSample(extract.id)
  if (found === undefined) return null
  if (found === null) {
    return (
      <Dialog title={t('mapperTitle')} kicker={extract.fileName} size="small" onClose={onClose}>
        {t('noTable')}
      </Dialog>
    )
  }
  return <MapperForm extract={extract} zone={zone} sample={found.sample} guesses={found.guesses} onClose={onClose} />
}

interface MapperFormProps extends MapperDialogProps {
  readonly sample: ColumnSample
  readonly guesses: readonly MappingGuess[]
}

function MapperForm({ extract, zone, sample, guesses, onClose }: MapperFormProps) {
  const t = useText(text)
  const language = useLanguage()
  const word = mapperWords(language)
  const { window } = useInvestigation().investigation
  const plan = planOf(extract.id)
  const [likeliest] = guesses
  const [guessed, setGuessed] = useState<readonly FieldGuess[]>(likeliest?.guesses ?? [])
  const [mapping, setMapping] = useState<ColumnMapping>(
    () => plan.mapping ?? likeliest?.mapping ?? guessColumns(sample, 'access').mapping,
  )
  const [clock, setClock] = useState<ZoneId | null>(plan.zone)
  const { rows: preview, failed } = useMappingPreview(sample, mapping, clock)
  const missing = preview === null ? [] : missingSaid(mapping, preview, language)
  const asksZone = clock !== null || preview?.some(({ refused }) => refused === 'no-zone')
  const chooseKind = (kind: ColumnKind) => {
    const guess = guesses.find((one) => one.mapping.kind === kind) ?? guessColumns(sample, kind)
    setGuessed(guess.guesses)
    setMapping(guess.mapping)
  }
  const read = () => {
    const said = { mapping, ...(clock === null ? {} : { zone: clock }) }
    const reading =
      extract.state.status === 'asking'
        ? answerExtract(extract.id, said)
        : rereadWith(extract.id, { ...said, format: null }, sample.columns)
    void whileBusy(reading)
    onClose()
  }
  return (
    <Dialog
      title={t('mapperTitle')}
      kicker={extract.fileName}
      onClose={onClose}
      footer={
        <>
          <p role="status" className="min-w-48 flex-1 text-sm text-ink2">
            {missing.length > 0 ? missing.join(' ') : t('mappingRemembered')}
          </p>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" disabled={missing.length > 0 || preview === null} onClick={read}>
            {t('read')}
          </Button>
        </>
      }
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SegmentedControl
          label={t('tableHolds')}
          segments={columnKinds.map((kind) => ({ value: kind, label: word(`kind-${kind}`) }))}
          value={mapping.kind}
          onChange={chooseKind}
        />
        <span className="text-sm text-ink3">
          {layoutSaid(sample, language)}{' '}
          {t('columnCount', { count: sample.columns.length, n: formatNumber(sample.columns.length, language) })}
        </span>
      </div>
      <h3 className="mt-4 mb-1.5 font-medium">{t('whatIsEach')}</h3>
      <MapperTable
        sample={sample}
        mapping={mapping}
        guesses={guessed}
        onChoose={(column, choice) => setMapping(chooseColumn(mapping, sample, column, choice))}
      />
      <h3 className="mt-4 mb-1.5 font-medium">{t('howToUnderstand')}</h3>
      <MapperFields mapping={mapping} onMapping={setMapping} />
      {asksZone && (
        <div className="mt-3">
          <p className="mb-2 max-w-prose text-sm text-ink2">{t('askZoneOfTable')}</p>
          <ZonePicker at={window.from} zone={clock} onChoose={setClock} />
        </div>
      )}
      <h3 className="mt-4 mb-1.5 font-medium">{t('asRead')}</h3>
      {failed !== null ? (
        <p role="alert" className="flex items-start gap-2">
          <Icon name="warning" />
          <span className="min-w-0 wrap-anywhere">{t('previewFailed', { detail: failed })}</span>
        </p>
      ) : columnQuestions(mapping).length > 0 ? (
        <p className="text-sm text-ink2">{t('previewWaits')}</p>
      ) : (
        preview !== null && <MapperPreview mapping={mapping} preview={preview} zone={zone} />
      )}
    </Dialog>
  )
}
