import type { Column, Inline, Row } from '../build/report'
import { InlineText } from './InlineText'

interface ReportTableProps {
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

/** A table that may run over several sheets: its head is repeated and no row is cut. */
export function ReportTable({ caption, columns, rows }: ReportTableProps) {
  return (
    <table className="report-table">
      <caption className="report-hidden">{caption}</caption>
      <colgroup>
        {columns.map((column) => (
          <col key={column.id} width={column.share === undefined ? undefined : `${column.share}%`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" data-align={column.align}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      {groupsOf(rows).map((group) => (
        <tbody key={group[0]?.id} data-short={group.length <= SHORT_GROUP || undefined}>
          {group.map((row, index) => (
            <ReportRow key={row.id} row={row} columns={columns} span={spanOf(group, index)} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

/** Groups up to this length stay on one sheet; longer ones would leave a hole at the foot of the page before. */
const SHORT_GROUP = 4

function groupsOf(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last === undefined || row.starts === true) groups.push([row])
    else last.push(row)
  }
  return groups
}

/** Rows that the first cell of a row stands for: all of a group whose others leave it empty; 0 where it is taken. */
function spanOf(group: readonly Row[], index: number): number {
  if (group.slice(1).some((row) => row.cells[0]?.length !== 0)) return 1
  return index === 0 ? group.length : 0
}

interface ReportRowProps {
  readonly row: Row
  readonly columns: readonly Column[]
  readonly span: number
}

function ReportRow({ row, columns, span }: ReportRowProps) {
  return (
    <tr data-starts={row.starts || undefined}>
      {columns.map((column, index) =>
        index > 0 ? (
          <Cell key={column.id} column={column} cell={row.cells[index] ?? []} />
        ) : (
          span > 0 && <Cell key={column.id} column={column} cell={row.cells[index] ?? []} headOf={span} />
        ),
      )}
    </tr>
  )
}

/** The first cell names its row or group of rows. On a phone every cell says its column, because heads are far above. */
function Cell(props: { readonly column: Column; readonly cell: Inline; readonly headOf?: number }) {
  const { column, cell, headOf } = props
  const attributes = {
    'data-align': column.align,
    'data-nowrap': column.nowrap,
    'data-label': column.title,
    'data-empty': cell.length === 0 || undefined,
  }
  const content = (
    <div>
      <InlineText text={cell} />
    </div>
  )
  if (headOf === undefined) return <td {...attributes}>{content}</td>
  return (
    <th scope={headOf > 1 ? 'rowgroup' : 'row'} rowSpan={headOf} {...attributes}>
      {content}
    </th>
  )
}
