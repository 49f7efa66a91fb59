import { LAST_EXHIBIT } from '@/link/exhibit-refs'
import type { Exhibit } from './exhibit'

/** All exhibits of a case, as they are kept in this browser. */
export interface ExhibitRecord {
  /** The number of the next one: larger than any given before, also to what was removed since. */
  readonly next: number
  /** By number. */
  readonly exhibits: readonly Exhibit[]
  /** What was found kept and could not be read. It stays kept, in case a later version can. */
  readonly broken: readonly unknown[]
}
export const NO_EXHIBITS: ExhibitRecord = { next: 1, exhibits: [], broken: [] }

/** What is done to a record. The same change may be made twice, and to a record that another tab has changed meanwhile. */
export type ExhibitChange =
  /** With its number where that was never given, else with the next one. */
  | { readonly do: 'add'; readonly exhibit: Exhibit }
  /** Added where it is not here; else its note is put under the one that is. */
  | { readonly do: 'merge'; readonly exhibit: Exhibit }
  | { readonly do: 'note'; readonly id: string; readonly note: string }
  /** Hashes and counts that have become known. */
  | { readonly do: 'fill'; readonly exhibit: Exhibit }
  | { readonly do: 'remove'; readonly id: string }
  /** Takes a removal back. */
  | { readonly do: 'restore'; readonly exhibit: Exhibit }

export function changed(record: ExhibitRecord, change: ExhibitChange): ExhibitRecord {
  const { next, exhibits } = record
  switch (change.do) {
    case 'add': {
      const { exhibit } = change
      if (exhibits.some(({ id }) => id === exhibit.id)) return record
      const number = exhibit.number >= next && exhibit.number <= LAST_EXHIBIT ? exhibit.number : next
      return { ...record, next: number + 1, exhibits: [...exhibits, { ...exhibit, number }] }
    }
    case 'merge': {
      const { exhibit } = change
      const own = exhibits.find(({ id }) => id === exhibit.id)
      if (own === undefined) return changed(record, { do: 'add', exhibit })
      const news = exhibit.note !== '' && !own.note.includes(exhibit.note)
      const note = news ? `${own.note}\n\n${exhibit.note}`.trim() : own.note
      return replaced(record, exhibit.id, (one) => ({ ...one, note }))
    }
    case 'restore': {
      const { exhibit } = change
      if (exhibits.some(({ id }) => id === exhibit.id)) return record
      if (exhibits.some(({ number }) => number === exhibit.number)) return changed(record, { do: 'add', exhibit })
      const restored = [...exhibits, exhibit].sort((a, b) => a.number - b.number)
      return { ...record, next: Math.max(next, exhibit.number + 1), exhibits: restored }
    }
    case 'remove':
      return { ...record, exhibits: exhibits.filter(({ id }) => id !== change.id) }
    case 'note':
      return replaced(record, change.id, (exhibit) => ({ ...exhibit, note: change.note }))
    case 'fill':
      return replaced(record, change.exhibit.id, ({ note, number }) => ({ ...change.exhibit, note, number }))
  }
}

export const changedBy = (record: ExhibitRecord, changes: readonly ExhibitChange[]): ExhibitRecord =>
  changes.reduce(changed, record)

const replaced = (record: ExhibitRecord, id: string, change: (exhibit: Exhibit) => Exhibit): ExhibitRecord => ({
  ...record,
  exhibits: record.exhibits.map((exhibit) => (exhibit.id === id ? change(exhibit) : exhibit)),
})
