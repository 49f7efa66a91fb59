import { edgesKey } from '../bin-edges'
import type { Condition } from '../condition'
import type { Dimension } from '../query'
import type { AccessColumns } from './access-columns'
import { type BinnedRows, binAll, binPicked } from './binned-rows'
import type { Checkpoint } from './checkpoint'
import { addressesOf } from './client-addresses'
import type { Coded } from './coded'
import { codedNetwork } from './coded-network'
import { codedStatus, codedStatusClass, codedTable } from './coded-status'
import { codedText } from './coded-text'
import { Recently } from './recently'
import type { RowMemory } from './row-memory'
import { NumberedRows } from './rows-numbered'
import { type PickedRows, type Selection, select } from './selection'

const SELECTIONS_ROOM = 96 * 2 ** 20
const COUNTS_ROOM = 128 * 2 ** 20
/** Grids of bins remembered with a selection. */
const MOST_GRIDS = 6

/** Several tables asked as one, in the order they were named, with what questions about them share. Good until one of them changes. */
export class ScopeTables {
  readonly all: NumberedRows
  readonly memory: RowMemory
  /** Rows that passes have gone over so far, for tests and benches. */
  readonly gone = { testing: 0, counting: 0, ordering: 0 }
  /** Counts that are asked for again: those without a filter, from which a selection's are taken off where that is less work, and those of panels. */
  readonly counts = new Recently<Uint32Array>(COUNTS_ROOM, ({ byteLength }) => byteLength)
  private readonly selections = new Recently<Selection>(SELECTIONS_ROOM, ({ byteLength }) => byteLength)
  private readonly dimensions = new Map<Dimension, Coded>()
  private readonly bins = new WeakMap<readonly PickedRows[], Map<string, readonly BinnedRows[]>>()
  private readonly grids = new Map<string, readonly BinnedRows[]>()
  private every: Selection | null = null
  private status: Awaited<ReturnType<typeof codedStatus>> | null = null

  constructor(tables: readonly AccessColumns[], memory: RowMemory) {
    this.memory = memory
    this.all = new NumberedRows(tables)
  }

  /** All rows. */
  async everything(checkpoint: Checkpoint): Promise<Selection> {
    this.every ??= await select(this.all, [], checkpoint)
    return this.every
  }

  /** The rows that meet all conditions; found once for all panels of a filter. */
  async selection(where: readonly Condition[], checkpoint: Checkpoint): Promise<Selection> {
    if (where.length === 0) return this.everything(checkpoint)
    const known = this.selections.get([], where)
    if (known !== null) return known
    const found = await select(this.all, where, checkpoint)
    this.gone.testing += this.all.total
    this.selections.set([], where, found)
    return found
  }

  async coded(by: Dimension, checkpoint: Checkpoint): Promise<Coded> {
    const known = this.dimensions.get(by)
    if (known !== undefined) return known
    const made = await this.make(by, checkpoint)
    this.dimensions.set(by, made)
    return made
  }

  private async make(by: Dimension, checkpoint: Checkpoint): Promise<Coded> {
    if (by === 'table') return codedTable(this.all)
    if (by === 'network') return codedNetwork(this.all)
    // Whoever sees clients may filter by their networks next: then all panels would wait for a hundred thousand addresses to be read.
    if (by === 'client') for (const { words } of this.all.tables) addressesOf(words.client)
    if (by !== 'status' && by !== 'status-class') return codedText(this.all, by, checkpoint)
    this.status ??= await codedStatus(this.all, checkpoint)
    return by === 'status' ? this.status : codedStatusClass(this.all, this.status)
  }

  /** Where bins lie among the rows of a selection; found once for all panels with the same bins. */
  binned(parts: readonly PickedRows[], edges: Float64Array): readonly BinnedRows[] {
    const key = edgesKey(edges)
    const known = this.bins.get(parts) ?? new Map<string, readonly BinnedRows[]>()
    this.bins.set(parts, known)
    const found = known.get(key) ?? binPicked(this.all, parts, edges, this.binnedAll(key, edges))
    if (known.size > MOST_GRIDS) known.clear()
    known.set(key, found)
    return found
  }

  private binnedAll(key: string, edges: Float64Array): readonly BinnedRows[] {
    const found = this.grids.get(key) ?? binAll(this.all, edges)
    if (this.grids.size > MOST_GRIDS) this.grids.clear()
    this.grids.set(key, found)
    return found
  }
}
