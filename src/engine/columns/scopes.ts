import type { Columns, CubeQuery, DistinctQuery, FanOutQuery, Scope, ValuesQuery } from '../query'
import type { AccessColumns } from './access-columns'
import type { Checkpoint } from './checkpoint'
import { cube } from './cube'
import { distinct } from './distinct'
import { fanOut } from './fan-out'
import { Recently } from './recently'
import { RowMemory } from './row-memory'
import { ScopeTables } from './scope-tables'
import type { Selection } from './selection'
import { values } from './values'

export type ScopeQuery = CubeQuery | DistinctQuery | FanOutQuery | ValuesQuery

/** Sets of tables of which something is remembered. */
const MOST = 3

/** What is counted over several tables, and what was learned of them on the way. */
export class Scopes {
  private readonly memory = new RowMemory()
  private readonly scopes = new Recently<ScopeTables>(MOST, () => 1)

  async answer(
    tables: readonly AccessColumns[],
    query: ScopeQuery,
    checkpoint: Checkpoint,
  ): Promise<Columns<ScopeQuery>> {
    const scope = this.scope(tables, query.tables)
    if (query.kind === 'cube') return cube(scope, query, checkpoint)
    if (query.kind === 'distinct') return distinct(scope, query, checkpoint)
    return query.kind === 'fan-out' ? fanOut(scope, query, checkpoint) : values(scope, query, checkpoint)
  }

  /** The rows that meet the conditions, for listing those that are counted. */
  selection(tables: readonly AccessColumns[], asked: Scope, checkpoint: Checkpoint): Promise<Selection> {
    return this.scope(tables, asked.tables).selection(asked.where, checkpoint)
  }

  private scope(tables: readonly AccessColumns[], names: readonly string[]): ScopeTables {
    const scope = this.scopes.get(names, null) ?? new ScopeTables(tables, this.memory)
    this.scopes.set(names, null, scope)
    return scope
  }

  /** A table has changed or gone. */
  forget(table: string): void {
    this.scopes.forget(table)
  }

  clear(): void {
    this.scopes.clear()
  }
}
