import { expect, it } from 'vitest'
import { rowAfter } from './row-keys'

it.each([
  ['ArrowDown', -1, 0],
  ['ArrowDown', 99, 99],
  ['ArrowUp', 0, 0],
  ['ArrowUp', -1, 0],
  ['PageDown', 5, 24],
  ['PageUp', 5, 0],
  ['Home', 50, 0],
  ['End', 50, 99],
  ['a', 50, null],
])('%s leads from row %i to %s', (key, now, next) => {
  expect(rowAfter(key, now, 100, 19)).toBe(next)
})
