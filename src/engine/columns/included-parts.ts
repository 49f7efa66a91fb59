import type { Checkpoint } from './checkpoint'
import type { ScopeTables } from './scope-tables'
import { others, type PickedRows, type Selection } from './selection'

interface Included {
  readonly selection: Selection
  readonly parts: readonly PickedRows[]
}
/** Of the last one only: it may be four bytes for every row. */
const last = new WeakMap<ScopeTables, Included>()

/** The selected rows themselves, also of an inverted selection: for what cannot be had by taking off. */
export async function includedParts(
  scope: ScopeTables,
  selection: Selection,
  checkpoint: Checkpoint,
): Promise<readonly PickedRows[]> {
  if (!selection.inverted) return selection.parts
  const known = last.get(scope)
  if (known?.selection === selection) return known.parts
  const parts: PickedRows[] = []
  for (const [at, part] of selection.parts.entries()) {
    await checkpoint()
    parts.push(others(scope.all.stretches[at]?.chunk, part))
  }
  last.set(scope, { selection, parts })
  return parts
}
