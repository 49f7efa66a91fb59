import type { Condition } from '../condition'
import type { AccessColumns } from './access-columns'
import { hourTest } from './hour-test'
import { flagClientsIn } from './network-flags'
import { rangeTest } from './range-test'
import type { RowTest } from './row-test'
import { flagWordsHolding } from './words-holding'
import { codesOfWords } from './words-named'

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
