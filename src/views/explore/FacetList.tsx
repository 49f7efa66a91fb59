import { memo } from 'react'
import { useText } from '@/ui/use-text'
import { FacetSection } from './FacetSection'
import { FanOutSection } from './FanOutSection'
import { FACETS } from './facet-kinds'
import type { FacetListProps } from './facet-list-props'
import { text } from './text'

/** What the rows are made of, one facet under the other. */
export const FacetList = memo(function FacetList(props: FacetListProps) {
  const t = useText(text)
  return (
    <div className="divide-y divide-line">
      <p className="py-1.5 text-end text-xs text-ink3">
        {t(props.compared.with === 'nothing' ? 'facetHow' : 'compareHow')}
        <span className="sr-only">. {t('valueKeys')}</span>
      </p>
      {FACETS.slice(0, 4).map((kind) => (
        <FacetSection key={kind.field} kind={kind} {...props} />
      ))}
      <FanOutSection of="client" per="account" {...props} />
      {FACETS.slice(4).map((kind) => (
        <FacetSection key={kind.field} kind={kind} {...props} />
      ))}
      <FanOutSection of="account" per="client" {...props} />
    </div>
  )
})
