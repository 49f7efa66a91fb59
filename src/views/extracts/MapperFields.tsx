import { useState } from 'react'
import {
  type ColumnMapping,
  type ColumnSource,
  type ColumnTarget,
  columnTargets,
  durationUnits,
  mapperWords,
  timeFormats,
  tokenUses,
  valueType,
} from '@/data/table-columns'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { IconButton } from '@/ui/IconButton'
import { Select } from '@/ui/Select'
import { TextInput } from '@/ui/TextInput'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './mapper-text'
import { fixable, withSource } from './mapping-draft'

export interface MapperFieldsProps {
  readonly mapping: ColumnMapping
  readonly onMapping: (mapping: ColumnMapping) => void
}

/** How the values of the chosen columns are to be understood, and what is the same for every row. */
export function MapperFields({ mapping, onMapping }: MapperFieldsProps) {
  const t = useText(text)
  const word = mapperWords(useLanguage())
  const fields = columnTargets(mapping.kind).flatMap((target): [ColumnTarget, ColumnSource][] => {
    const source = mapping.fields[target]
    const isAsked = source && ('fixed' in source || asksMore(mapping, target))
    return source && isAsked ? [[target, source]] : []
  })
  return (
    <ul className="space-y-2">
      {fields.map(([target, source]) => (
        <li key={target} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="w-36 text-ink2">{word(`target-${target}`)}</span>
          <FieldChoice mapping={mapping} target={target} source={source} onMapping={onMapping} />
          {'fixed' in source && (
            <IconButton
              label={t('removeFixed', { target: word(`target-${target}`) })}
              icon={<Icon name="close" />}
              onClick={() => onMapping(withSource(mapping, target, null))}
            />
          )}
        </li>
      ))}
      <li>
        <AddFixed mapping={mapping} onMapping={onMapping} />
      </li>
    </ul>
  )
}

function asksMore({ kind }: ColumnMapping, target: ColumnTarget): boolean {
  return ['time', 'date-or-time', 'duration', 'token'].includes(valueType(kind, target))
}

interface FieldChoiceProps extends MapperFieldsProps {
  readonly target: ColumnTarget
  readonly source: ColumnSource
}

const OPEN = ''

function FieldChoice({ mapping, target, source, onMapping }: FieldChoiceProps) {
  const t = useText(text)
  const word = mapperWords(useLanguage())
  const name = word(`target-${target}`)
  if ('fixed' in source) return <span className="wrap-anywhere">{t('fixedSaid', { value: source.fixed })}</span>
  const type = valueType(mapping.kind, target)
  const change = (part: object) => onMapping(withSource(mapping, target, { ...source, ...part }))
  const unsaid = { value: OPEN, label: t('pleaseSay'), disabled: true }
  if (type === 'duration') {
    const units = durationUnits.map((unit) => ({ value: unit as string, label: word(`unit-${unit}`) }))
    return (
      <Select
        label={t('unitOf', { target: name })}
        options={[unsaid, ...units]}
        value={source.unit ?? OPEN}
        onChoose={(unit) => change({ unit })}
      />
    )
  }
  if (type === 'token') {
    return (
      <Select
        label={t('useOf', { target: name })}
        options={tokenUses.map((use) => ({ value: use, label: word(`token-${use}`) }))}
        value={source.token ?? 'id'}
        onChoose={(token) => change({ token })}
      />
    )
  }
  const formats = timeFormats.map((format) => ({ value: format as string, label: word(`time-${format}`) }))
  return (
    <>
      <Select
        label={t('formatOf', { target: name })}
        options={[unsaid, ...formats]}
        value={source.time ?? OPEN}
        onChoose={(time) => change({ time })}
      />
      {(source.time ?? null) === null && <span className="text-sm text-ink2">{word('ask-time-format')}</span>}
    </>
  )
}

/** A field that no column tells but the user knows, such as the host all rows are of. */
function AddFixed({ mapping, onMapping }: MapperFieldsProps) {
  const t = useText(text)
  const word = mapperWords(useLanguage())
  const targets = fixable(mapping)
  const [chosen, setChosen] = useState<string>('')
  const [value, setValue] = useState('')
  const target = targets.find((one) => one === chosen) ?? targets[0]
  if (target === undefined) return null
  return (
    <form
      className="flex flex-wrap items-center gap-x-3 gap-y-1"
      onSubmit={(event) => {
        event.preventDefault()
        if (value.trim() === '') return
        onMapping(withSource(mapping, target, { fixed: value.trim() }))
        setValue('')
      }}
    >
      <span className="w-36 text-ink2">{t('sameForAll')}</span>
      <Select
        label={t('fixedTarget')}
        options={targets.map((one) => ({ value: one, label: word(`target-${one}`) }))}
        value={target}
        onChoose={setChosen}
      />
      <TextInput aria-label={t('fixedValue')} placeholder={t('fixedValue')} value={value} onText={setValue} />
      <Button type="submit" disabled={value.trim() === ''} icon={<Icon name="plus" />}>
        {t('add')}
      </Button>
    </form>
  )
}
