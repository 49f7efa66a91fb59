import {
  type ColumnKind,
  type ColumnMapping,
  type ColumnSample,
  type ColumnSource,
  type ColumnTarget,
  columnTargets,
  sourceOf,
  valueType,
} from '@/data/table-columns'

/** What a column's menu can say: nothing, a target, or a target together with the columns it already has. */
export type ColumnChoice = '' | ColumnTarget | `+${ColumnTarget}`

/** The target that a column is used for. */
export function targetOf({ fields }: ColumnMapping, column: string): ColumnTarget | null {
  const found = Object.entries(fields).find(([, source]) => 'columns' in source && source.columns.includes(column))
  return (found?.[0] ?? null) as ColumnTarget | null
}

const columnsOf = (source: ColumnSource | undefined): readonly string[] =>
  source !== undefined && 'columns' in source ? source.columns : []

/** Targets to which a further column may be added: a time told by a date and a clock. */
export function joinable(mapping: ColumnMapping, column: string): readonly ColumnTarget[] {
  return columnTargets(mapping.kind).filter((target) => {
    const type = valueType(mapping.kind, target)
    const columns = columnsOf(mapping.fields[target])
    return (type === 'time' || type === 'date-or-time') && columns.length > 0 && !columns.includes(column)
  })
}

/** The mapping in which a column is what its menu says, and nothing else. */
export function chooseColumn(
  mapping: ColumnMapping,
  sample: ColumnSample,
  column: string,
  choice: ColumnChoice,
): ColumnMapping {
  const { kind } = mapping
  const free = withoutColumn(mapping, sample, column)
  if (choice === '') return free
  const isJoined = choice.startsWith('+')
  const target = (isJoined ? choice.slice(1) : choice) as ColumnTarget
  const others = isJoined ? columnsOf(free.fields[target]) : []
  return withSource(free, target, sourceOf(sample, kind, target, [...others, column]))
}

function withoutColumn(mapping: ColumnMapping, sample: ColumnSample, column: string): ColumnMapping {
  const target = targetOf(mapping, column)
  if (target === null) return mapping
  const rest = columnsOf(mapping.fields[target]).filter((name) => name !== column)
  return withSource(mapping, target, rest.length === 0 ? null : sourceOf(sample, mapping.kind, target, rest))
}

/** The mapping with another source for a target, or none; fields stay in the order of the kind's targets. */
export function withSource(mapping: ColumnMapping, target: ColumnTarget, source: ColumnSource | null): ColumnMapping {
  const fields = columnTargets(mapping.kind).flatMap((name): [ColumnTarget, ColumnSource][] => {
    const kept = name === target ? source : mapping.fields[name]
    return kept ? [[name, kept]] : []
  })
  return { ...mapping, fields: Object.fromEntries(fields) }
}

/** Targets that can hold the same text for every row, and have no source yet. */
export const fixable = (mapping: ColumnMapping): readonly ColumnTarget[] =>
  columnTargets(mapping.kind).filter(
    (target) => canBeFixed(mapping.kind, target) && mapping.fields[target] === undefined,
  )

const canBeFixed = (kind: ColumnKind, target: ColumnTarget): boolean => valueType(kind, target) === 'text'
