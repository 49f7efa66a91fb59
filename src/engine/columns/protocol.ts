import type { Query } from '../query'
import type { RowChunk } from '../row-chunk'

/**
 * What the page asks of the worker; each is answered once, by its `id`, unless a `cancel` with that `id` comes first.
 * Before all answers the worker says `ready`.
 */
export type Call =
  | { readonly id: number; readonly do: 'append'; readonly table: string; readonly chunk: RowChunk }
  | { readonly id: number; readonly do: 'drop'; readonly table: string }
  | { readonly id: number; readonly do: 'chunk'; readonly table: string; readonly index: number }
  | { readonly id: number; readonly do: 'query'; readonly query: Query }
export interface Cancel {
  readonly id: number
  readonly do: 'cancel'
}

export type Answer = { readonly id: number; readonly value: unknown } | { readonly id: number; readonly failed: string }
