import type { Detection } from './detect'
import type { FormatId } from './formats/format-id'
import { guessMappings } from './mapping/guess-mapping'
import { type Mapping, mappingFor, openQuestions } from './mapping/mapping'
import type { TableSample } from './mapping/sample-table'
import type { SettledPlan } from './parse-setup'
import { IntakeError } from './problem'
import type { ReadPlan } from './read-plan'

/** Characters of a line that a question quotes. */
const LONGEST_SHOWN = 2000

/** The plan for a table whose columns were named. Throws IntakeError `needs-mapping` where they were not, or not all of them. */
export function settleTable(sample: TableSample, plan: ReadPlan): SettledPlan {
  const known = plan.mapping && mappingFor(plan.mapping, sample.layout, sample.columns)
  if (known !== null && openQuestions(known).length === 0) return { ...plan, format: formatFor(known), mapping: known }
  throw new IntakeError({ code: 'needs-mapping', sample, guesses: guessMappings(sample) })
}

/** Throws IntakeError `needs-zone`. `detection` is null for a table. */
export function askZone(detection: Detection | null, line: string): never {
  throw new IntakeError({ code: 'needs-zone', detection, line: line.slice(0, LONGEST_SHOWN) })
}

function formatFor({ layout }: Mapping): FormatId {
  if (layout.type === 'parquet') return 'mapped-parquet'
  return layout.type === 'csv' ? 'mapped-csv' : 'mapped-jsonl'
}
