import { useMemo } from 'react'
import { type Counted, type Difference, differences, timeBefore } from '@/analysis/cube/compare'
import { facetRows } from '@/analysis/cube/facet-rows'
import type { Span } from '@/base/span'
import type { Dimension } from '@/data/explore/dimensions'
import type { Facet } from '@/data/explore/use-facet'
import type { OpenExtract } from '@/data/extracts'
import { stateOf } from '@/filter/edit-filter'
import type { FilterValue } from '@/filter/term'
import { useLanguage, useText } from '@/ui/use-text'
import { countsIn } from './counts-in'
import { DifferenceRow } from './DifferenceRow'
import { DifferenceTable, FacetTable } from './FacetTables'
import { FacetValueRow } from './FacetValueRow'
import { type FacetKind, filterValue, sayValue } from './facet-kinds'
import type { FacetListProps } from './facet-list-props'
import { useShownWindow } from './shown-window'
import { text } from './text'
import { useRowKeys } from './use-row-keys'

export interface FacetBodyProps extends FacetListProps {
  readonly kind: FacetKind
  readonly title: string
  readonly heading: string
  readonly by: Dimension
  readonly facet: Facet
  readonly asTable: boolean
}

/** Of a share; where all are 0 nothing is divided by it. */
const TINY = 1e-12
/** So many differences are told; those after them are small. */
const MOST_DIFFERENCES = 8
/** A difference of one point is small, whatever the others are. */
const LEAST_SCALE = 0.01

/** The lines of a facet for the window of this frame. */
export function FacetBody(props: FacetBodyProps) {
  const { kind, by, facet, scope, opened, investigation, compared, asTable, title, heading, onValue, onPin } = props
  const t = useText(text)
  const lang = useLanguage()
  const window = useShownWindow()
  const { list, keysOf } = useRowKeys()
  const asked = useAsked(by, scope.extracts)
  const found = countsIn(facet.base, facet.fine, window, scope.extent)
  if (found === null) return <p className="h-16 pt-1 text-sm text-ink3">{t('counting')}</p>
  const words = { full: opened.full, extracts: scope.extracts, language: lang }
  const said = (value: string | null): string =>
    value === null ? t('none') : value === '' ? t('empty') : sayValue(by, value, words)
  const actions = { field: kind.field, onValue, onPin }
  const stateIn = (value: FilterValue | null) => value && stateOf(investigation.where, kind.field, value)

  if (compared.with !== 'nothing') {
    const rows = differencesIn(found, props, window)
    if (asTable) return <DifferenceTable title={title} rows={rows} said={said} />
    const shown = rows.slice(0, MOST_DIFFERENCES)
    const keys = keysOf(shown.map(({ value }) => value))
    const most = Math.max(...shown.map(({ share, otherShare }) => Math.abs(share - otherShare)), LEAST_SCALE)
    return (
      <ul aria-labelledby={heading} {...list}>
        {shown.map((row, at) => (
          <DifferenceRow
            key={keys[at]}
            row={row}
            most={most}
            name={said(row.value)}
            value={asked(row.value)}
            state={stateIn(asked(row.value))}
            {...actions}
          />
        ))}
      </ul>
    )
  }

  const rows = facetRows(facet.values, found.cube, found.counts, facet.overall)
  if (rows.length === 0) return <p className="pt-1 text-sm text-ink3">{t('absent')}</p>
  if (asTable) return <FacetTable title={title} rows={rows} said={said} />
  const keys = keysOf(facet.values)
  const all = facet.overall?.overall.all ?? 0
  const largest = Math.max(
    ...rows.map((row) => Math.max(share(row.rows, found.counts.all), share(row.overall ?? 0, all))),
    TINY,
  )
  return (
    <ul aria-labelledby={heading} {...list}>
      {rows.map(({ value, rows: count, overall }, at) => {
        const chosen = asked(value)
        return (
          <FacetValueRow
            key={keys[at]}
            name={said(value)}
            full={value ?? ''}
            rows={count}
            overall={overall}
            bar={share(count, found.counts.all) / largest}
            ghost={share(overall ?? 0, all) / largest}
            value={chosen}
            state={stateIn(chosen)}
            filtered={investigation.where.length > 0}
            {...actions}
          />
        )
      })}
    </ul>
  )
}

/** The same value each time, so that the buttons of a line are not drawn again with each of its counts. */
function useAsked(by: Dimension, extracts: readonly OpenExtract[]): (value: string | null) => FilterValue | null {
  return useMemo(() => {
    const known = new Map<string | null, FilterValue | null>()
    return (value) => {
      const found = known.get(value)
      if (found !== undefined) return found
      const made = filterValue(by, value, extracts)
      known.set(value, made)
      return made
    }
  }, [by, extracts])
}

const share = (part: number, all: number): number => (all === 0 ? 0 : part / all)

function differencesIn(found: Counted, { compared, facet, scope }: FacetBodyProps, window: Span): Difference[] {
  const other =
    compared.with === 'before'
      ? countsIn(facet.base, facet.fine, timeBefore(window), scope.extent)
      : facet.other.data && { cube: facet.other.data, counts: facet.other.data.countsIn(window) }
  return other === null ? [] : differences(found, other)
}
