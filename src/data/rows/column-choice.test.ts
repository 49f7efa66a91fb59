import fc from 'fast-check'
import { expect, it } from 'vitest'
import { columnsShown, LISTED, readChoice } from './column-choice'

it('takes what it can use of whatever was kept, and always shows the time', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (kept) => {
      const choice = readChoice(kept)
      expect(columnsShown(choice, () => true)).toContain('time')
      for (const width of Object.values(choice.widths)) expect(width).toBeGreaterThan(0)
    }),
  )
  const kept = { shown: ['path', 'nonsense'], widths: { path: 300, nonsense: 5, time: 'wide', page: 1e9 } }
  expect(readChoice(kept)).toEqual({ shown: ['time', 'path'], widths: { path: 300 } })
})

it('leaves out columns without a value until they are chosen', () => {
  const unchosen = readChoice(null)
  expect(columnsShown(unchosen, (column) => column === 'time' || column === 'path')).toEqual(['time', 'path'])
  expect(columnsShown({ ...unchosen, shown: LISTED }, () => false)).toEqual([...LISTED])
})
