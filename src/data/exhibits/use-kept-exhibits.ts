import { useEffect, useRef } from 'react'
import { translator } from '@/base/text'
import type { Investigation } from '@/investigation/state'
import { writeExhibit } from '@/link/exhibit-refs'
import { notify } from '../notices'
import { useInvestigation, useOpenCase } from '../open-case'
import { type Exhibit, refOf } from './exhibit'
import { text } from './exhibit-text'
import { useExhibits } from './exhibits'
import { closeExhibits, openExhibitsOf } from './keep-exhibits'
import { fitting, placeOf, refsToTell } from './linked-exhibits'

/** Characters of a link that exhibits may take: programs that pass links on cut long ones, and a view holds more than exhibits. */
const LINK_ROOM = 6_000

/** Reads the exhibits of the open case as long as the calling component is shown, and keeps them and those of the link in step. */
export function useKeptExhibits(): void {
  const { full } = useOpenCase()
  const { investigation, dispatch } = useInvestigation()
  const { loaded, exhibits, broken } = useExhibits()
  const removed = useRef(new Set<string>())
  const before = useRef<readonly Exhibit[]>([])
  useEffect(() => {
    void openExhibitsOf(full.id)
    return () => closeExhibits(full.id)
  }, [full])
  useEffect(() => {
    if (broken > 0)
      notify('exhibits:broken', 'problem', (lang) => translator(text, lang)('brokenKept', { count: broken }))
  }, [broken])
  useEffect(() => {
    if (!loaded) return
    const here = new Set(exhibits.map(({ id }) => id))
    for (const gone of before.current.filter(({ id }) => !here.has(id))) remember(gone, removed.current, true)
    for (const kept of exhibits) remember(kept, removed.current, false)
    before.current = exhibits
    const told = refsToTell(investigation.exhibits, exhibits, removed.current)
    const next = fitting(
      told,
      LINK_ROOM,
      (ref) => encodeURIComponent(writeExhibit(ref, full.zone)).length + '&ex='.length,
    )
    if (next.map(keyOf).join('\n') !== investigation.exhibits.map(keyOf).join('\n'))
      dispatch({ type: 'exhibits', exhibits: next }, { replace: true })
  }, [loaded, exhibits, investigation, dispatch, full])
}

/** What was removed must not come back with an older entry of the history. */
function remember(exhibit: Exhibit, removed: Set<string>, gone: boolean): void {
  const ref = refOf(exhibit)
  if (ref === null) return
  if (gone) removed.add(placeOf(ref))
  else removed.delete(placeOf(ref))
}

const keyOf = (ref: Investigation['exhibits'][number]): string => `${ref.number} ${placeOf(ref)}`
