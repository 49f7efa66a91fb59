import type { TextColumn } from '../access-table'
import type { Condition } from '../condition'
import type { RowChunk } from '../row-chunk'
import type { AccessColumns } from './access-columns'
import { hourTest } from './hour-test'
import type { MarkMemory } from './mark-memory'
import { flagClientsIn } from './network-flags'
import { rangeTest } from './range-test'
import { flagWordsHolding } from './words-holding'
import { codesOfWords } from './words-named'

/** One condition, ready for the rows of one table. */
export type RowTest =
  /** Alike for all of them. */
  | boolean
  /** By the words that rows have. */
  | FlaggedWords
  /** Makes 0 the marks of rows of a chunk that do not meet it; they are those of the memory. */
  | ((chunk: RowChunk, marks: Uint8Array, memory: MarkMemory) => void)

/** 1 for each slot of a text column whose rows meet a condition. */
export interface FlaggedWords {
  readonly column: TextColumn
  readonly flags: Uint8Array
}

export function testOf(condition: Condition, table: AccessColumns): RowTest {
  switch (condition.is) {
    case 'in-table':
      return condition.tables.includes(table.name) !== condition.not
    case 'in-range':
      return rangeTest(condition)
    case 'at-hour':
      return hourTest(condition)
    default:
      return wordTest(condition, table)
  }
}

/** Looks at each word once, whatever the rows that have it. */
function wordTest(
  condition: Extract<Condition, { is: 'one-of' | 'containing' | 'in-network' }>,
  table: AccessColumns,
): RowTest {
  const column = condition.is === 'in-network' ? 'client' : condition.column
  const words = table.words[column]
  const flags = new Uint8Array(words.size + 1)
  if (condition.is === 'containing') for (const text of condition.texts) flagWordsHolding(words, text, flags)
  else if (condition.is === 'in-network') flagClientsIn(words, condition.networks, flags)
  else {
    const { values } = condition
    if (values.includes(null)) flags[0] = 1
    for (const code of codesOfWords(
      words,
      values.filter((value) => value !== null),
    ))
      if (code >= 0) flags[code + 1] = 1
  }
  if (condition.not) for (let slot = 0; slot < flags.length; slot++) flags[slot] = 1 - (flags[slot] ?? 0)
  return { column, flags }
}
