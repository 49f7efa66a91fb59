import type { LaneExhibit } from '@/analysis/layout/exhibit-flags'
import type { EpochMs, ZoneId } from '@/base/brand'
import type { Language } from '@/base/text'
import { type Exhibit, exhibitName, timeOf } from '@/data/exhibits/exhibit'
import { exhibitTitle, linkedTitle } from '@/data/exhibits/exhibit-words'
import { onlyLinked } from '@/data/exhibits/linked-exhibits'
import type { ExhibitRef } from '@/investigation/state'

/** An exhibit that has a place in time: one kept here, or one that only the link tells. */
export type WindowExhibit = {
  readonly key: string
  /** Its number, as selections have it. */
  readonly id: string
  readonly from: EpochMs
  readonly to: EpochMs
} & ({ readonly kept: Exhibit; readonly linked: null } | { readonly kept: null; readonly linked: ExhibitRef })

/** In order of time. A row that only a link tells has a line and no time, so it is in the list of exhibits alone. */
export function windowExhibits(exhibits: readonly Exhibit[], told: readonly ExhibitRef[]): readonly WindowExhibit[] {
  const kept = exhibits.map(
    (exhibit): WindowExhibit => ({
      key: exhibit.id,
      id: String(exhibit.number),
      ...timeOf(exhibit),
      kept: exhibit,
      linked: null,
    }),
  )
  const linked = onlyLinked(told, exhibits).flatMap((ref): WindowExhibit[] =>
    ref.kind === 'row'
      ? []
      : [{ key: `link ${ref.number}`, id: String(ref.number), ...ref.window, kept: null, linked: ref }],
  )
  // Where two have one number, the link means its own: it comes first.
  return [...linked, ...kept].sort((a, b) => a.from - b.from)
}

export const laneExhibit = (exhibit: WindowExhibit, zone: ZoneId, lang: Language): LaneExhibit => {
  const { key, id, from, to } = exhibit
  return { key, id, from, to, name: exhibitName(Number(id)), title: titleOf(exhibit, zone, lang) }
}

export const titleOf = ({ kept, linked }: WindowExhibit, zone: ZoneId, lang: Language): string =>
  kept === null ? linkedTitle(linked, zone, lang) : exhibitTitle(kept, zone, lang)
