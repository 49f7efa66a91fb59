import { expect, it } from 'vitest'
import { bounded } from './bounded'
import { problemCode } from './packing-in-test'

const MEBIBYTE = new Uint8Array(1_048_576)

/** Passes on `mebibytes`, each of which took `packed` bytes. */
async function read(mebibytes: number, packed: number, container: 'gzip' | 'zstd' | 'zip'): Promise<number> {
  let taken = 0
  async function* source() {
    for (let i = 0; i < mebibytes; i++) {
      taken += packed
      yield MEBIBYTE
    }
  }
  let total = 0
  for await (const chunk of bounded(source(), () => taken, container)) total += chunk.length
  return total / MEBIBYTE.length
}

it('reads what logs reach: a flood of the same line', async () => {
  expect(await read(5000, MEBIBYTE.length / 293, 'gzip')).toBe(5000)
  expect(await read(5000, MEBIBYTE.length / 9422, 'zstd')).toBe(5000)
})

it('reads little, whatever it was packed in', async () => {
  expect(await read(256, 0, 'zip')).toBe(256)
})

it('stops at what is made of nothing', async () => {
  expect(await problemCode(read(257, MEBIBYTE.length / 1030, 'gzip'))).toBe('bomb')
  expect(await problemCode(read(257, MEBIBYTE.length / 1030, 'zip'))).toBe('bomb')
  expect(await problemCode(read(257, MEBIBYTE.length / 32_500, 'zstd'))).toBe('bomb')
})
