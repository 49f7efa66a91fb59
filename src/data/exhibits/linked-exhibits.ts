import type { Filter } from '@/filter/term'
import { writeFilter } from '@/filter/write-filter'
import type { ExhibitRef } from '@/investigation/state'
import { LAST_EXHIBIT } from '@/link/exhibit-refs'
import { type Exhibit, refOf } from './exhibit'

/** What the exhibits kept here and those a link tells have to do with each other. Pure. */

const spanKey = ({ from, to }: { from: number; to: number }): string => `${from} ${to}`

/** Equal for two that lie at one place, whatever their numbers. */
export function placeOf(ref: ExhibitRef): string {
  switch (ref.kind) {
    case 'row':
      return `row ${ref.file} ${ref.line} ${ref.offset}`
    case 'range':
      return `range ${spanKey(ref.window)} ${writeFilter(ref.where)}`
    case 'value':
      return `value ${spanKey(ref.window)} ${writeFilter([ref.value])} ${writeFilter(ref.where)}`
  }
}

const withholds = (filter: Filter): boolean => filter.some(({ values }) => values.some(({ is }) => is === 'withheld'))

/** Whether a link left something out of it that identifies a person. */
export const isWithheld = (ref: ExhibitRef): boolean =>
  ref.kind !== 'row' && withholds(ref.kind === 'value' ? [...ref.where, ref.value] : ref.where)

/** The same as far as can be told where values were withheld. */
function isRest(ref: ExhibitRef, own: ExhibitRef): boolean {
  return (
    isWithheld(ref) &&
    ref.kind !== 'row' &&
    own.kind === ref.kind &&
    own.number === ref.number &&
    spanKey(own.window) === spanKey(ref.window)
  )
}

/** Those of a link that are not kept here. */
export function onlyLinked(refs: readonly ExhibitRef[], exhibits: readonly Exhibit[]): ExhibitRef[] {
  if (refs.length === 0) return []
  const own = exhibits.flatMap((exhibit) => refOf(exhibit) ?? [])
  const places = new Set(own.map(placeOf))
  return refs.filter((ref) => !places.has(placeOf(ref)) && !own.some((one) => isRest(ref, one)))
}

/**
 * What the link of a view should tell: those it tells already, without what was removed here, and those kept here. Each number stands
 * for one; where two claim it, the one that is only in the link has it.
 */
export function refsToTell(
  refs: readonly ExhibitRef[],
  exhibits: readonly Exhibit[],
  removed: ReadonlySet<string>,
): ExhibitRef[] {
  const linked = onlyLinked(refs, exhibits).filter((ref) => !removed.has(placeOf(ref)))
  const taken = new Set(linked.map(({ number }) => number))
  const own = exhibits
    .flatMap((exhibit) => refOf(exhibit) ?? [])
    .filter(({ number }) => number <= LAST_EXHIBIT && !taken.has(number))
  return [...linked, ...own].sort((a, b) => a.number - b.number)
}

/** As many as have room together, from the first on; one that is too long does not keep the others out. `sizeOf` in characters. */
export function fitting(refs: readonly ExhibitRef[], room: number, sizeOf: (ref: ExhibitRef) => number): ExhibitRef[] {
  let left = room
  const fit: ExhibitRef[] = []
  for (const ref of refs) {
    const size = sizeOf(ref)
    if (size > left) continue
    left -= size
    fit.push(ref)
  }
  return fit
}
