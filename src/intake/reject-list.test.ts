import { expect, it } from 'vitest'
import { bytesOf } from './containers/packing-in-test'
import { RejectList, rejectAt } from './reject-list'

const LINE = bytesOf('no access')
const add = (list: RejectList, line: number, offset: number) =>
  list.add(LINE, 0, LINE.length, { line, offset, length: LINE.length, reason: 'no-time' })

it('holds any number in 21 bytes each, and the text of the first', () => {
  const list = new RejectList(3)
  const count = 200_000
  for (let i = 0; i < count; i++) add(list, i + 1, i * 1e6)
  const found = list.found()
  expect(found.count).toBe(count)
  expect(found.kept.map(({ text, line }) => [text, line])).toEqual([1, 2, 3].map((line) => ['no access', line]))
  for (const i of [0, 63, 64, 65_535, 65_536, count - 1]) {
    expect(rejectAt(found, i)).toEqual({ line: i + 1, offset: i * 1e6, length: 9, reason: 'no-time' })
  }
  expect(rejectAt(found, count)).toBeNull()
  const { line, offset, length, reason } = found
  const bytes = [line, offset, length, reason].reduce((sum, { byteLength }) => sum + byteLength, 0)
  expect(bytes).toBe(21 * count)
})

it('puts blocks together: lines counted on, offsets as they are, as many texts as one list has', () => {
  const whole = new RejectList(5)
  const joined = new RejectList(5)
  let line = 0
  for (const size of [0, 1, 2, 70, 0, 130, 4]) {
    const block = new RejectList(5)
    for (let i = 1; i <= size; i++) {
      add(whole, line + i, (line + i) * 100)
      add(block, i, (line + i) * 100)
    }
    joined.append(structuredClone(block.found()), line)
    line += size + 3
  }
  expect(joined.found()).toEqual(whole.found())
})

it('keeps 2,000 characters of a long line, and a byte order mark', () => {
  const list = new RejectList()
  const bytes = bytesOf(`\ufeff${'한'.repeat(9000)}`)
  list.add(bytes, 0, bytes.length, { line: 1, offset: 0, length: bytes.length, reason: 'too-long' })
  expect(list.found().kept[0]?.text).toBe(`\ufeff${'한'.repeat(1999)}`)
})
