/** Views may not reach into the engine; these are its words as they stand in what panels ask. */
export type { TextColumn } from '@/engine/access-table'
export type { Condition } from '@/engine/condition'
export type { Dimension } from '@/engine/query'
