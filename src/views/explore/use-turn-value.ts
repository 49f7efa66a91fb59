import { useCallback, useLayoutEffect, useRef } from 'react'
import { exclude, include, only, remove, stateOf } from '@/filter/edit-filter'
import type { Filter } from '@/filter/term'
import type { OnValue } from './FacetActions'

/** Changes the filter there is when a button is pressed. The same function from one filter to the next. */
export function useTurnValue(where: Filter, onWhere: (where: Filter) => void): OnValue {
  const now = useRef(where)
  useLayoutEffect(() => {
    now.current = where
  }, [where])
  return useCallback(
    (turn, field, value) => {
      const filter = now.current
      if (turn === 'only') return onWhere(only(filter, field, value))
      if (stateOf(filter, field, value) === turn) return onWhere(remove(filter, field, value))
      onWhere(turn === 'included' ? include(filter, field, value) : exclude(filter, field, value))
    },
    [onWhere],
  )
}
