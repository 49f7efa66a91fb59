import { columnNames, unnamedColumns } from './column-names'
import { detectCsv, firstRecords } from './csv-dialect'
import { keepLongNumbers, pathsOf } from './json-path'
import type { CsvLayout, TableLayout } from './mapping'

/** The first rows of a table, as they are shown to the user and guessed from. */
export interface TableSample {
  readonly layout: TableLayout
  /** Names that a mapping calls the columns by. */
  readonly columns: readonly string[]
  /** One text per column; empty where a row has no value. */
  readonly rows: readonly (readonly string[])[]
}

const MOST_ROWS = 50
const MOST_COLUMNS = 500
const BYTE_ORDER_MARK = '\u{FEFF}'

/** What the first bytes of a content (64 KiB are plenty) are as a table; null where they are none. `whole`: there are no more. */
export function sampleTable(head: Uint8Array, whole: boolean): TableSample | null {
  const marked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf
  const bytes = marked ? head.subarray(3) : head
  const json = sampleJson(bytes, whole)
  if (json !== null) return json
  const layout = detectCsv(bytes, whole)
  return layout && sampleCsv(bytes, whole, layout)
}

/** The first rows of a CSV content that is cut as the user says. */
export function sampleCsv(head: Uint8Array, whole: boolean, layout: CsvLayout): TableSample {
  const records = firstRecords(head, whole, layout, MOST_ROWS + layout.headerRecord)
  const header = layout.headerRecord === 0 ? null : (records[layout.headerRecord - 1] ?? [])
  const width = header?.length ?? Math.max(0, ...records.map(({ length }) => length))
  const said = header ?? unnamedColumns(width)
  const rows = records
    .slice(layout.headerRecord)
    .filter(({ length }) => length > 0)
    .map((record) => said.map((_, i) => record[i] ?? ''))
  return { layout: { ...layout, columns: said }, columns: columnNames(said), rows }
}

function sampleJson(head: Uint8Array, whole: boolean): TableSample | null {
  const text = new TextDecoder('utf-8').decode(head).replace(BYTE_ORDER_MARK, '')
  const start = text.trimStart()[0]
  if (start !== '{' && start !== '[') return null
  const records = start === '{' ? fromLines(text, whole) : fromElements(text, whole)
  if (records.length === 0) return null
  const flat = records.map(pathsOf)
  const columns = [...new Set(flat.flatMap((record) => [...record.keys()]))].slice(0, MOST_COLUMNS)
  const rows = flat.map((record) => columns.map((name) => record.get(name) ?? ''))
  return { layout: { type: 'json', framing: start === '{' ? 'lines' : 'elements' }, columns, rows }
}

function fromLines(text: string, whole: boolean): object[] {
  const lines = text.split('\n')
  if (!whole) lines.pop()
  return lines.slice(0, MOST_ROWS).flatMap(objectIn)
}

/** The first elements of an array that may be cut off: the text is cut back to the end of an object until it is JSON. */
function fromElements(text: string, whole: boolean): object[] {
  if (whole) return objectsIn(text)
  let end = text.length
  for (let tried = 0; tried < MOST_ROWS && end > 0; tried++) {
    end = text.lastIndexOf('}', end - 1)
    const objects = end < 0 ? [] : objectsIn(`${text.slice(0, end + 1)}]`)
    if (objects.length > 0) return objects
  }
  return []
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function objectIn(json: string): object[] {
  const value = parsed(json)
  return isPlain(value) ? [value] : []
}

function objectsIn(json: string): object[] {
  const value = parsed(json)
  return Array.isArray(value) ? value.slice(0, MOST_ROWS).filter(isPlain) : []
}

function parsed(json: string): unknown {
  try {
    JSON.parse(json)
    return JSON.parse(keepLongNumbers(json))
  } catch {
    return undefined
  }
}
