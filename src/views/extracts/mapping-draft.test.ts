import { expect, it } from 'vitest'
import { type ColumnSample, guessColumns } from '@/data/table-columns'
import { chooseColumn, fixable, joinable, targetOf, withSource } from './mapping-draft'

const sample: ColumnSample = {
  layout: {
    type: 'csv',
    delimiter: ',',
    quote: '"',
    headerRecord: 1,
    columns: ['day', 'hour', 'who', 'what', 'extra'],
  },
  columns: ['day', 'hour', 'who', 'what', 'extra'],
  rows: [
    ['2025-11-22', '15:04:05', '192.0.2.1', '/a', '12'],
    ['2025-11-22', '15:04:06', '192.0.2.2', '/b', '15'],
  ],
}
const { mapping } = guessColumns(sample, 'access')

it('joins a date and a clock, and takes them apart again', () => {
  const free = chooseColumn(mapping, sample, 'hour', '')
  expect(targetOf(free, 'hour')).toBeNull()
  expect(free.fields.time).toMatchObject({ columns: ['day'] })
  expect(joinable(free, 'hour')).toEqual(['time'])
  const joined = chooseColumn(free, sample, 'hour', '+time')
  expect(joined.fields.time).toMatchObject({ columns: ['day', 'hour'], time: 'iso' })
})

it('gives a column one use, and a use one column', () => {
  const moved = chooseColumn(mapping, sample, 'who', 'path')
  expect(moved.fields.path).toMatchObject({ columns: ['who'] })
  expect(moved.fields.client).toBeUndefined()
  expect(targetOf(moved, 'what')).toBeNull()
})

it('leaves open what the column does not tell', () => {
  expect(chooseColumn(mapping, sample, 'extra', 'duration').fields.duration).toMatchObject({ unit: null })
  expect(chooseColumn(mapping, sample, 'extra', 'token').fields.token).toMatchObject({ token: 'secret' })
})

it('keeps fields in the order of the targets', () => {
  const fixed = withSource(mapping, 'host', { fixed: 'shop.example' })
  expect(Object.keys(withSource(fixed, 'account', { fixed: 'nobody' }).fields)).toEqual([
    'time',
    'client',
    'account',
    'path',
    'host',
  ])
  expect(fixable(mapping)).toContain('host')
  expect(fixable(fixed)).not.toContain('host')
})
