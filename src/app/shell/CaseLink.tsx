import { Link } from '@tanstack/react-router'
import type { ComponentProps } from 'react'
import { useOpenCase } from '@/data/open-case'

export interface CaseLinkProps extends Pick<ComponentProps<'a'>, 'aria-label' | 'className' | 'children'> {
  readonly to: `/c/$caseId${'' | '/log' | '/claims' | '/sources' | '/report'}`
}

/** Leads to a page of the open case. It keeps the view: window, zone and day come along. */
export function CaseLink(props: CaseLinkProps) {
  const { full } = useOpenCase()
  return (
    <Link params={{ caseId: full.id }} search={true} activeOptions={{ exact: true, includeSearch: false }} {...props} />
  )
}
