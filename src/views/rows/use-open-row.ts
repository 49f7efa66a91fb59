import { useEffect, useRef, useState } from 'react'
import type { Scope } from '@/data/explore/use-scope'
import { useInvestigation } from '@/data/open-case'
import { rowId } from '@/data/rows/row-id'
import { type LinkedRow, useLinkedRow } from '@/data/rows/use-linked-row'
import type { Listed } from '@/data/rows/use-listing'

export interface OpenRow {
  /** Position of the open row; null where none is, or it is not listed. */
  readonly position: number | null
  readonly open: (position: number | null) => void
  /** Why the row that the view names is not the open one; null where nothing is to be said. */
  readonly missing: Exclude<LinkedRow, { is: 'found' | 'awaited' }> | null
}

/**
 * Which row is open: the one the view names, so that the address leads back to it. `show` is called once for a row that a link, an exhibit
 * or the Back button asked for, and not for one that was pressed here.
 */
export function useOpenRow(listed: Listed, scope: Scope, show: (position: number) => void): OpenRow {
  const { investigation, dispatch } = useInvestigation()
  const { selection } = investigation
  const wanted = selection?.kind === 'row' ? selection.id : null
  const { listing } = listed
  const [pressed, setPressed] = useState<{ position: number; id: string | null; in: typeof listing } | null>(null)
  const isHere = pressed !== null && pressed.in === listing && (pressed.id === null || pressed.id === wanted)
  const linked = useLinkedRow(isHere ? null : wanted, listing, scope)
  const found = linked?.is === 'found' ? linked.position : null
  const shown = useRef<string | null>(null)
  useEffect(() => {
    if (wanted === null) shown.current = null
    if (wanted === null || found === null || listed.isStale || shown.current === wanted) return
    shown.current = wanted
    show(found)
  }, [wanted, found, listed.isStale, show])
  return {
    position: isHere ? pressed.position : listed.isStale ? null : found,
    open(position) {
      const row = position === null ? undefined : listed.row(position)
      const id = row === undefined ? null : rowId(row)
      shown.current = id
      setPressed(position === null || row === undefined ? null : { position, id, in: listing })
      // Opening and closing rows is looking, nothing to go back through.
      if (id !== wanted)
        dispatch({ type: 'select', selection: id === null ? null : { kind: 'row', id } }, { replace: true })
    },
    missing: linked === null || linked.is === 'found' || linked.is === 'awaited' ? null : linked,
  }
}
