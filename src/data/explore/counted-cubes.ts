import type { WindowCube } from '@/analysis/cube/window-cube'
import type { Condition } from '@/engine/condition'
import type { Dimension, Query } from '@/engine/query'
import { queryClient } from '../query-client'
import type { Asked } from './answers'

/** A cube that a panel asked for, and what it asked. */
export interface CountedCube {
  readonly tables: readonly string[]
  readonly where: readonly Condition[]
  readonly by: Dimension | null
  /** State of the tables: how many rows they had. */
  readonly rows: number
  readonly cube: WindowCube
}

/** Every cube that is still at hand, for code outside React. Asks nothing. */
export const countedCubes = (): CountedCube[] =>
  queryClient
    .getQueryCache()
    .findAll({ queryKey: ['explore'] })
    .flatMap(({ queryKey, state }) => {
      const [, ask] = queryKey as readonly [string, Asked<Query> | null]
      if (ask?.query.kind !== 'cube' || state.data === undefined) return []
      const { tables, where, by } = ask.query
      return [{ tables, where, by, rows: ask.rows, cube: state.data as WindowCube }]
    })
