import { memo, useId, useMemo, useState } from 'react'
import { formatNumber } from '@/base/format'
import type { Dimension } from '@/data/explore/dimensions'
import { useFacet } from '@/data/explore/use-facet'
import { useGrids } from '@/data/explore/use-grids'
import { fieldWord } from '@/filter/filter-words'
import { cx } from '@/ui/cx'
import { SegmentedControl } from '@/ui/SegmentedControl'
import { useLanguage, useText } from '@/ui/use-text'
import { instantsOf } from './compared'
import { DistinctCount } from './DistinctCount'
import { FacetBody } from './FacetBody'
import { FacetHead } from './FacetHead'
import { FacetSearch } from './FacetSearch'
import { chosenValues, type FacetKind } from './facet-kinds'
import type { FacetListProps } from './facet-list-props'
import { text } from './text'

/** So many values are shown at first and are cheap to count by the hour of a year; all that is asked for when there are more. */
const FEW = 8
const MANY = 50
/** Rows without a value, and those of all values not told apart. */
const REST = 2

/** One facet: its values with their rows. Closed, it asks nothing. */
export function FacetSection({ kind, ...props }: FacetListProps & { readonly kind: FacetKind }) {
  const lang = useLanguage()
  const heading = useId()
  const [open, setOpen] = useState(kind.open)
  const [asTable, setAsTable] = useState(false)
  const title = fieldWord(kind.field, lang)
  return (
    <section aria-labelledby={heading} data-panel={`facet-${kind.field}`} className="relative py-2.5">
      <FacetHead
        id={heading}
        title={title}
        open={open}
        onOpen={() => setOpen(!open)}
        asTable={asTable}
        onTable={() => setAsTable(!asTable)}
      />
      {open && <OpenFacet kind={kind} title={title} heading={heading} asTable={asTable} {...props} />}
    </section>
  )
}

interface OpenFacetProps extends FacetListProps {
  readonly kind: FacetKind
  readonly title: string
  readonly heading: string
  readonly asTable: boolean
}

function OpenFacet({ kind, title, heading, asTable, ...props }: OpenFacetProps) {
  const { scope, investigation, compared } = props
  const t = useText(text)
  const lang = useLanguage()
  const [grouping, setGrouping] = useState(kind.groupings[0])
  const [all, setAll] = useState(false)
  const top = all ? MANY : FEW
  const { where: filter, zone } = investigation
  const written = chosenValues(filter, kind.field, grouping, scope.extracts).join('\n')
  // By what it says: the filter is decoded anew whenever the window moves.
  const chosen = useMemo(() => (written === '' ? [] : written.split('\n')), [written])
  const grids = useGrids(scope, zone, instantsOf(compared, scope.window), top + REST)
  const facet = useFacet(scope, {
    by: grouping,
    grids: grids ?? NO_GRIDS,
    top,
    chosen,
    against: compared.with === 'normal' ? compared.where : null,
  })
  const { base } = facet
  const more = (base.data?.distinct ?? 0) - FEW
  const told = base.data !== null && base.data.distinct <= base.data.values.length
  return (
    <div className={cx(base.stale && 'stale')} data-stale={base.stale}>
      {base.data !== null && (
        <span className="absolute end-7 top-[11px] pointer-coarse:end-14 pointer-coarse:top-6">
          <DistinctCount
            cube={base.data}
            column={grouping === 'network' ? null : kind.column}
            many={(facet.overall?.distinct ?? 0) > top}
            told={told}
            scope={scope}
            zone={zone}
          />
        </span>
      )}
      {kind.groupings.length > 1 && <GroupingChoice kind={kind} value={grouping} onChange={setGrouping} />}
      {facet.base.failed && <p className="text-sm text-ink2">{t('failed')}</p>}
      <FacetBody kind={kind} title={title} heading={heading} by={grouping} facet={facet} asTable={asTable} {...props} />
      {more > 0 && (
        <button
          type="button"
          aria-expanded={all}
          onClick={() => setAll(!all)}
          className="touch py-0.5 text-sm text-ink3 hover:text-ink"
        >
          {all ? t('fewer') : t('more', { count: more, n: formatNumber(more, lang) })}
        </button>
      )}
      {more > 0 && <FacetSearch kind={kind} title={title} by={grouping} {...props} />}
    </div>
  )
}

interface GroupingChoiceProps {
  readonly kind: FacetKind
  readonly value: Dimension
  readonly onChange: (grouping: Dimension) => void
}

/** Codes or classes, addresses or networks. */
const GroupingChoice = memo(function GroupingChoice({ kind, value, onChange }: GroupingChoiceProps) {
  const t = useText(text)
  return (
    <div className="flex justify-end pb-0.5">
      <SegmentedControl
        label={t(kind.field === 'status' ? 'statusBy' : 'clientBy')}
        segments={kind.groupings.map((one) => ({ value: one, label: t(GROUPING[one] ?? 'addresses') }))}
        value={value}
        onChange={onChange}
      />
    </div>
  )
})

const GROUPING: Readonly<Partial<Record<string, 'codes' | 'classes' | 'addresses' | 'networks'>>> = {
  status: 'codes',
  'status-class': 'classes',
  client: 'addresses',
  network: 'networks',
}

/** Of a log without time, which is none. */
const NO_GRIDS = { base: { from: 0, binMs: 1, count: 1, cuts: [] }, fine: null }
