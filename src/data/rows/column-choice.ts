import { SORTABLE } from '@/investigation/state'
import { createStore, useStore } from '../store'
import type { RowColumn } from './found-row'

/** What a table of rows can show, in this order. */
export const LISTED = [...SORTABLE, 'extract', 'line'] as const satisfies readonly (RowColumn | 'extract')[]
export type ListedColumn = (typeof LISTED)[number]

/** Shown until chosen otherwise, as far as some row has a value of it. */
const USUAL: readonly ListedColumn[] = ['time', 'page', 'status', 'account', 'client', 'key', 'token', 'method', 'path']

/** How this person likes the table. Kept in this browser, never in a link. */
export interface ColumnChoice {
  /** Null until something was chosen. */
  readonly shown: readonly ListedColumn[] | null
  /** px. */
  readonly widths: Readonly<Partial<Record<ListedColumn, number>>>
}

const KEY = 'dwell.rows'
const UNCHOSEN: ColumnChoice = { shown: null, widths: {} }
const MOST_PX = 1200

const choice = createStore<ColumnChoice>(recall())
export const useColumnChoice = (): ColumnChoice => useStore(choice)

/** `isFilled` tells of which columns there are values. */
export const columnsShown = ({ shown }: ColumnChoice, isFilled: (column: ListedColumn) => boolean): ListedColumn[] =>
  LISTED.filter((column) => (shown === null ? USUAL.includes(column) && isFilled(column) : shown.includes(column)))

/** Shows these, and at least the time. */
export const chooseColumns = (columns: readonly ListedColumn[]): void =>
  change(({ widths }) => ({ shown: LISTED.filter((column) => column === 'time' || columns.includes(column)), widths }))

export const chooseWidth = (column: ListedColumn, px: number): void =>
  change(({ shown, widths }) => ({ shown, widths: { ...widths, [column]: px } }))

export const forgetColumns = (): void => change(() => UNCHOSEN)

function change(to: (now: ColumnChoice) => ColumnChoice): void {
  choice.set(to)
  try {
    localStorage.setItem(KEY, JSON.stringify(choice.get()))
  } catch {
    // Storage may be refused; the choice then lasts as long as the tab.
  }
}

function recall(): ColumnChoice {
  try {
    return readChoice(JSON.parse(localStorage.getItem(KEY) ?? 'null'))
  } catch {
    return UNCHOSEN
  }
}

/** What was kept, as far as it says something. */
export function readChoice(kept: unknown): ColumnChoice {
  if (typeof kept !== 'object' || kept === null) return UNCHOSEN
  const { shown, widths } = kept as { shown?: unknown; widths?: unknown }
  const px = Object.entries(typeof widths === 'object' && widths !== null ? widths : {})
  return {
    shown: Array.isArray(shown) ? LISTED.filter((column) => column === 'time' || shown.includes(column)) : null,
    widths: Object.fromEntries(
      px.filter(([column, width]) => isListed(column) && typeof width === 'number' && width > 0 && width <= MOST_PX),
    ),
  }
}

const isListed = (column: string): column is ListedColumn => (LISTED as readonly string[]).includes(column)
