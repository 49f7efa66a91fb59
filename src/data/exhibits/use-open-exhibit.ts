import { useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { ZoneId } from '@/base/brand'
import type { Filter, FilterTerm } from '@/filter/term'
import { writeTerm } from '@/filter/write-filter'
import type { Action } from '@/investigation/reducer'
import type { ExhibitRef } from '@/investigation/state'
import { useInvestigation, useOpenCase } from '../open-case'
import { type Exhibit, refOf } from './exhibit'

/** What the view has to become to show an exhibit: its window and filter, or its row among those of the query that found it. Pure. */
export function viewOf(ref: ExhibitRef | null, exhibit: Exhibit | null): Action[] {
  const query =
    exhibit?.query ?? (ref === null || ref.kind === 'row' ? null : { window: ref.window, filter: ref.where })
  const value = ref?.kind === 'value' ? ref.value : null
  const where = query === null ? null : value === null ? query.filter : withTerm(query.filter, value)
  return [
    ...(exhibit !== null && where !== null && byHour(where) ? [zoneAction(exhibit.query.zone)] : []),
    ...(query === null ? [] : [{ type: 'window' as const, window: query.window }]),
    ...(where === null ? [] : [{ type: 'where' as const, where }]),
    ...(ref?.kind === 'row'
      ? [{ type: 'select' as const, selection: { kind: 'row' as const, id: `${ref.file}.${ref.line}` } }]
      : []),
  ]
}

/** The filter that found a value may have asked for it already. */
const withTerm = (filter: Filter, term: FilterTerm): Filter =>
  filter.some((one) => writeTerm(one) === writeTerm(term)) ? filter : [...filter, term]

/** Hours are those of a zone. */
const byHour = (filter: Filter): boolean => filter.some(({ field }) => field === 'hour')
const zoneAction = (zone: ZoneId): Action => ({ type: 'zone', zone })

/** Goes to an exhibit on the page of the access log, in one step of the history. */
export function useOpenExhibit(): (ref: ExhibitRef | null, exhibit: Exhibit | null) => void {
  const { full } = useOpenCase()
  const { dispatch } = useInvestigation()
  const router = useRouter()
  return useCallback(
    (ref, exhibit) => {
      const { search } = router.history.location
      router.history.push(`/c/${encodeURIComponent(full.id)}/log${search}`)
      for (const action of viewOf(ref ?? (exhibit && refOf(exhibit)), exhibit)) dispatch(action, { replace: true })
    },
    [full, dispatch, router],
  )
}
