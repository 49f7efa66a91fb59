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

/** What was pressed here, ahead of the address bar. */
interface Pressed {
  /** Null where a row was closed. */
  readonly position: number | null
  /** The listing it was pressed in: positions mean nothing in another. */
  readonly in: Listed['listing']
  /** What the view named then, and what it was told to name; null until the row, or the hash of its file, is there. */
  readonly before: string | null
  readonly told: string | null
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
  const [pressed, setPressed] = useState<Pressed | null>(null)
  const isHere = pressed !== null && pressed.in === listing && (wanted === pressed.before || wanted === pressed.told)
  if (isHere && pressed.told === wanted && pressed.before !== wanted) setPressed({ ...pressed, before: wanted })
  if (pressed?.position === null && wanted === null) setPressed(null)

  const linked = useLinkedRow(isHere ? null : wanted, listing, scope)
  const found = linked?.is === 'found' ? linked.position : null
  const shown = useRef<string | null>(null)
  useEffect(() => {
    if (wanted === null || isHere) shown.current = wanted
    if (found === null || listed.isStale || shown.current === wanted) return
    shown.current = wanted
    show(found)
  }, [wanted, isHere, found, listed.isStale, show])

  // A row may be pressed before it is fetched, and before its file is hashed.
  const row = isHere && pressed.position !== null && pressed.told === null ? listed.row(pressed.position) : undefined
  const id = row === undefined ? null : rowId(row)
  useEffect(() => {
    if (id === null) return
    setPressed((now) => now && { ...now, told: id })
    // Opening and closing rows is looking, nothing to go back through.
    dispatch({ type: 'select', selection: { kind: 'row', id } }, { replace: true })
  }, [id, dispatch])

  return {
    position: isHere ? pressed.position : listed.isStale ? null : found,
    open(position) {
      setPressed({ position, in: listing, before: wanted, told: null })
      if (position === null && wanted !== null) dispatch({ type: 'select', selection: null }, { replace: true })
    },
    missing: linked === null || linked.is === 'found' || linked.is === 'awaited' ? null : linked,
  }
}
