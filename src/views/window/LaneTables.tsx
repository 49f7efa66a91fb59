import { memo } from 'react'
import { DataTable } from '@/ui/DataTable'
import { useText } from '@/ui/use-text'
import type { LaneTable } from './lane-tables'
import { text } from './text'

const columnsOf = (table: LaneTable) =>
  table.columns.map((header, index) => ({
    id: header,
    header,
    text: ({ cells }: { cells: readonly string[] }) => cells[index] ?? '',
    ...(index >= (table.numbersFrom ?? Number.POSITIVE_INFINITY) ? { align: 'end' as const } : {}),
    ...(index === 0 ? { rowHeader: true } : {}),
  }))

const rowsOf = (table: LaneTable) => table.rows.map((cells, index) => ({ key: `${index}`, cells }))

/** Every lane as a table, in place of the drawing. */
export function LaneTables({ tables }: { tables: readonly LaneTable[] }) {
  const t = useText(text)
  return (
    <div className="flex flex-col gap-6 p-4">
      {tables.map((table) => (
        <DataTable
          key={table.lane}
          caption={t(table.lane)}
          showCaption
          columns={columnsOf(table)}
          rows={rowsOf(table)}
          keyOf={(row) => row.key}
          maxHeight="22rem"
        />
      ))}
    </div>
  )
}

/** The same tables beside the drawing for those who do not see it; nothing in them takes the focus. */
export const SpokenTables = memo(function SpokenTables({ tables }: { tables: readonly LaneTable[] }) {
  return (
    <div className="sr-only">
      {tables.map((table) => (
        <SpokenTable key={table.lane} table={table} />
      ))}
    </div>
  )
})

const SpokenTable = memo(function SpokenTable({ table }: { table: LaneTable }) {
  const t = useText(text)
  return (
    <table>
      <caption>{t(table.lane)}</caption>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rowsOf(table).map((row) => (
          <tr key={row.key}>
            {row.cells.map((cell, index) => (
              <td key={table.columns[index]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
})
