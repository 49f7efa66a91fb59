import { expect, it } from 'vitest'
import { type Column, tableText } from './table-text'

const COLUMNS: Column<{ name: string; n: number }>[] = [
  { id: 'name', header: 'Name', text: (row) => row.name },
  { id: 'n', header: 'n', text: (row) => String(row.n) },
]

it('writes one line a row under the headers', () => {
  expect(tableText(COLUMNS, [{ name: 'a', n: 1 }])).toBe('Name\tn\na\t1')
})

it('keeps cells in their columns whatever they hold', () => {
  expect(tableText(COLUMNS, [{ name: 'x\ty\r\nz', n: 2 }])).toBe('Name\tn\nx y z\t2')
})
