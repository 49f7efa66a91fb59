import { memo, useDeferredValue, useState } from 'react'
import { formatNumber } from '@/base/format'
import type { Dimension } from '@/data/explore/dimensions'
import { useValues } from '@/data/explore/use-values'
import { stateOf } from '@/filter/edit-filter'
import { TextInput } from '@/ui/TextInput'
import { useLanguage, useText } from '@/ui/use-text'
import { FacetValueRow } from './FacetValueRow'
import { type FacetKind, filterValue, sayValue } from './facet-kinds'
import type { FacetListProps } from './facet-list-props'
import { text } from './text'
import { useRowKeys } from './use-row-keys'

export interface FacetSearchProps extends FacetListProps {
  readonly kind: FacetKind
  readonly title: string
  readonly by: Dimension
}

const SHOWN = 20

/** Values of a facet that hold a text, in the window and the filter. */
export const FacetSearch = memo(function FacetSearch(props: FacetSearchProps) {
  const { kind, title, by, scope, opened, investigation, onValue, onPin } = props
  const t = useText(text)
  const lang = useLanguage()
  const [typed, setTyped] = useState('')
  const [largest, setLargest] = useState(false)
  const { list, keysOf } = useRowKeys()
  const written = useDeferredValue(typed.trim())
  const holding = written === '' && !largest ? null : written
  const found = useValues(scope, by, holding, SHOWN)
  const { data } = found
  const words = { full: opened.full, extracts: scope.extracts, language: lang }
  const keys = keysOf(data?.values ?? [])
  const most = Math.max(1, ...(data?.rows ?? []))
  return (
    <div className="pt-1" data-stale={found.stale}>
      <TextInput
        aria-label={t('search', { field: title })}
        placeholder={t('search', { field: title })}
        value={typed}
        onText={setTyped}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && typed !== '') {
            event.stopPropagation()
            setTyped('')
          }
        }}
        className="h-[24px] w-full text-sm"
      />
      <button
        type="button"
        aria-pressed={largest}
        onClick={() => setLargest(!largest)}
        className="touch py-0.5 text-sm text-ink3 hover:text-ink aria-pressed:font-medium aria-pressed:text-ink"
      >
        {t('largest')}
      </button>
      {data !== null && (
        <>
          <p role="status" className="pt-1 text-xs text-ink3">
            {data.found === 0
              ? t('foundNone')
              : t(holding === '' ? 'foundAll' : 'found', { n: formatNumber(data.found, lang) })}
          </p>
          <ul aria-label={t('search', { field: title })} {...list}>
            {data.values.map((value, at) => {
              const asked = filterValue(by, value, scope.extracts)
              const rows = data.rows[at] ?? 0
              return (
                <FacetValueRow
                  key={keys[at]}
                  name={value === '' ? t('empty') : sayValue(by, value, words)}
                  full={value}
                  rows={rows}
                  overall={null}
                  bar={rows / most}
                  ghost={0}
                  value={asked}
                  state={asked && stateOf(investigation.where, kind.field, asked)}
                  filtered={investigation.where.length > 0}
                  field={kind.field}
                  onValue={onValue}
                  onPin={onPin}
                />
              )
            })}
          </ul>
        </>
      )}
    </div>
  )
})
