import type { SchemaElement } from 'hyparquet'

const MOST_ELEMENTS = 10_000
const DEEPEST = 32

/** A value column of a Parquet file, or a list or map with all that it holds. */
export interface ParquetColumn {
  /** Steps from the top; joined with dots, the name by which a mapping calls it. */
  readonly path: readonly string[]
  /** What says how its values are to be told; for a list or map, the group's own. */
  readonly element: SchemaElement
}

/** A physical column, for checking its pages. */
export interface ParquetLeaf {
  readonly path: readonly string[]
  readonly element: SchemaElement
  /** Highest definition and repetition level (Dremel): how many steps may be absent, and how many are repeated. */
  readonly definition: number
  readonly repetition: number
}

export interface ParquetSchema {
  /** For the library: without the annotations of values that are told here ({@link columns}), so that it hands them over raw. */
  readonly elements: readonly SchemaElement[]
  readonly columns: readonly ParquetColumn[]
  readonly leaves: readonly ParquetLeaf[]
}

interface Open {
  readonly path: readonly string[]
  readonly definition: number
  readonly repetition: number
  /** Whether it lies in a list or map, whose column stands in the list already. */
  readonly hidden: boolean
  left: number
}

/** The tree that a flat list of elements (parents before children) is; throws a RangeError where it is none. */
export function readSchema(elements: readonly SchemaElement[]): ParquetSchema {
  const columns: ParquetColumn[] = []
  const leaves: ParquetLeaf[] = []
  const raw: SchemaElement[] = elements.slice(0, 1)
  const root = elements[0]
  if (root === undefined || elements.length > MOST_ELEMENTS) throw new RangeError(`${elements.length} schema elements`)
  const open: Open[] = [{ path: [], definition: 0, repetition: 0, hidden: false, left: root.num_children ?? 0 }]
  for (const element of elements.slice(1)) {
    while (open.at(-1)?.left === 0) open.pop()
    const parent = open.at(-1)
    if (parent === undefined) throw new RangeError('schema elements without a parent')
    parent.left--
    const repeated = element.repetition_type === 'REPEATED'
    const path = [...parent.path, element.name]
    const definition = parent.definition + (element.repetition_type === 'REQUIRED' ? 0 : 1)
    const repetition = parent.repetition + (repeated ? 1 : 0)
    const children = element.num_children ?? 0
    raw.push(parent.hidden || children > 0 ? element : withoutAnnotation(element))
    const collection = repeated || ['LIST', 'MAP', 'MAP_KEY_VALUE'].includes(element.converted_type ?? '')
    if (!parent.hidden && (children === 0 || collection)) columns.push({ path, element })
    if (children > 0) {
      if (open.length > DEEPEST) throw new RangeError('schema nests too deep')
      open.push({ path, definition, repetition, hidden: parent.hidden || collection, left: children })
    } else {
      leaves.push({ path, element, definition, repetition })
    }
  }
  if (open.some(({ left }) => left !== 0)) throw new RangeError('schema elements are missing')
  return { elements: raw, columns, leaves }
}

/** Unsigned numbers, half floats and UUIDs the library tells as well as anyone. */
const KEPT: readonly unknown[] = ['UINT_8', 'UINT_16', 'UINT_32', 'UINT_64']
const KEPT_LOGICAL: readonly unknown[] = ['UUID', 'FLOAT16', 'INTEGER']

function withoutAnnotation({
  converted_type: converted,
  logical_type: logical,
  ...element
}: SchemaElement): SchemaElement {
  return {
    ...element,
    ...(converted !== undefined && KEPT.includes(converted) ? { converted_type: converted } : {}),
    ...(logical !== undefined && KEPT_LOGICAL.includes(logical.type) ? { logical_type: logical } : {}),
  }
}
