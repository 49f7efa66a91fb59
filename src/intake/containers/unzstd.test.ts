import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesOf, collect, hasZstd, join, pieces, problemCode, zstdTool } from './packing-in-test'
import { unzstd } from './unzstd'
import { skippable, type TestBlock, zstdFrame } from './zstd-frame-in-test'

const read = (bytes: Uint8Array, cuts: readonly number[] = []) => collect(unzstd(pieces(bytes, cuts)))
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const raw = (line: string): TestBlock => ({ raw: bytesOf(line) })
const log = bytesOf(
  Array.from(
    { length: 1500 },
    (_, i) => `192.0.2.${i % 250} - - [01/Jan/2025:00:00:${i % 60} +0000] "GET /${i * i}" 200 ${i * 7}\n`,
  ).join(''),
)

describe('unzstd', () => {
  it('reads raw and run-length blocks, with and without sizes and checksums', async () => {
    const blocks: TestBlock[] = [raw('first\n'), { repeat: 97, times: 300 }, raw(''), raw('\nlast')]
    for (const checksum of [true, false]) {
      for (const sizeBytes of [0, 2, 4, 8] as const) {
        for (const single of [true, false]) {
          if (single && sizeBytes === 0) continue
          const frame = await zstdFrame(blocks, { checksum, sizeBytes, single })
          expect(text(await read(frame))).toBe(`first\n${'a'.repeat(300)}\nlast`)
        }
      }
    }
    expect(text(await read(await zstdFrame([raw('a')], { single: true, checksum: false })))).toBe('a')
    expect(text(await read(await zstdFrame([raw('')], { single: true })))).toBe('')
  })

  it('reads several frames and passes over skippable ones, wherever the bytes are cut', async () => {
    const frames = [await zstdFrame([raw('one\n')]), skippable(bytesOf('not this')), await zstdFrame([raw('two\n')])]
    const all = join(skippable(new Uint8Array(0)), ...frames, skippable(bytesOf('nor this')))
    for (let at = 0; at <= all.length; at++) expect(text(await read(all, [at]))).toBe('one\ntwo\n')
    expect(
      text(
        await read(
          all,
          Array.from(all, (_, i) => i),
        ),
      ),
    ).toBe('one\ntwo\n')
  })

  it('gives back what any blocks hold, wherever cut', async () => {
    const block: fc.Arbitrary<TestBlock> = fc.oneof(
      fc.record({ raw: fc.uint8Array({ maxLength: 200 }) }),
      fc.record({ repeat: fc.nat(255), times: fc.nat(70_000) }),
    )
    const frame = fc.record({ blocks: fc.array(block, { minLength: 1, maxLength: 5 }), checksum: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(frame, { maxLength: 3 }), fc.array(fc.nat(1000)), async (frames, cuts) => {
        const packed = join(...(await Promise.all(frames.map((one) => zstdFrame(one.blocks, one)))))
        const content = frames.flatMap((one) => one.blocks).map((one) => contentLength(one))
        expect((await read(packed, cuts)).length).toBe(content.reduce((sum, length) => sum + length, 0))
      }),
      { numRuns: 60 },
    )
  })

  it('tells a file that is cut off anywhere', async () => {
    const whole = join(skippable(bytesOf('x')), await zstdFrame([raw('some '), raw('log\n')], { sizeBytes: 4 }))
    for (let at = 1; at < whole.length; at++) {
      if (at === 9) continue // The end of the skippable frame: a whole file.
      expect(await problemCode(read(whole.slice(0, at)))).toBe('zstd-truncated')
    }
  })

  it('tells wrong checksums, sizes, block types, reserved bits, and what follows the end', async () => {
    const whole = await zstdFrame([raw('some log\n')], { sizeBytes: 8 })
    const code = (at: number, byte: number) => problemCode(read(whole.with(at, byte)))
    expect(await code(whole.length - 1, (whole.at(-1) ?? 0) ^ 1)).toBe('zstd-corrupt')
    expect(await code(whole.length - 6, 90)).toBe('zstd-corrupt')
    expect(await code(6, 8)).toBe('zstd-corrupt')
    expect(await code(4, (whole[4] ?? 0) | 8)).toBe('zstd-corrupt')
    expect(await code(14, (whole[14] ?? 0) | 6)).toBe('zstd-corrupt')
    expect(await problemCode(read(join(whole, bytesOf('and then text'))))).toBe('zstd-corrupt')
    expect(await problemCode(read(join(whole, bytesOf('no'))))).toBe('zstd-truncated')
    const [tooLong, tooShort] = [
      { repeat: 0, times: 131_073 },
      { repeat: 0, times: 131_072 },
    ]
    expect(await problemCode(read(await zstdFrame([tooLong])))).toBe('zstd-corrupt')
    expect(await problemCode(read(await zstdFrame([tooShort])))).toBe('none')
  })

  it('refuses windows that would fill the memory, and dictionaries', async () => {
    expect(await problemCode(read(await zstdFrame([raw('a')], { window: 17 << 3 })))).toBe('none')
    expect(await problemCode(read(await zstdFrame([raw('a')], { window: (17 << 3) | 1 })))).toBe('zstd-window')
    expect(await problemCode(read(await zstdFrame([raw('a')], { window: 255 })))).toBe('zstd-window')
    expect(await problemCode(read(await zstdFrame([raw('a')], { dictionary: 7 })))).toBe('zstd-dictionary')
  })

  it('is not kept busy by blocks that promise what they cannot hold', async () => {
    const endlessLengths = Uint8Array.of(0, 255, 0, 255, 0x54, 35, 0, 52, 1, 1, 1, 1, 1)
    // A Huffman tree of one weight with all the probability: accuracy 5, value 33.
    const endlessWeights = Uint8Array.of(0x52, 0x40, 1, 4, 0xf0, 0x03, 0, 0x80, 0)
    for (const compressed of [endlessLengths, endlessWeights, new Uint8Array(0), Uint8Array.of(0)]) {
      expect(await problemCode(read(await zstdFrame([{ compressed }], { checksum: false })))).toBe('zstd-corrupt')
    }
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 2, maxLength: 40 }), async (compressed) => {
        const frame = await zstdFrame([{ compressed }], { checksum: false })
        expect(['none', 'zstd-corrupt']).toContain(await problemCode(read(frame)))
      }),
      { numRuns: 200 },
    )
  })
})

describe.skipIf(!hasZstd)('unzstd of real data', () => {
  it.each([['-1'], ['-3'], ['-9'], ['-19'], ['--fast=5'], ['--no-check'], ['-3', '--long=25']])(
    'reads %s',
    async (...options) => {
      const packed = zstdTool(log, ...options) ?? log
      expect(Buffer.compare(await read(packed, [1, 100, 5000]), log)).toBe(0)
    },
  )

  it('never gives back a part of a file that is cut off, nor damage', async () => {
    const packed = zstdTool(log) ?? log
    const byte = fc.nat(packed.length - 1)
    await fc.assert(
      fc.asyncProperty(byte, async (at) => {
        expect(await problemCode(read(packed.slice(0, at || 1)))).toBe('zstd-truncated')
      }),
      { numRuns: 25 },
    )
    await fc.assert(
      fc.asyncProperty(byte, fc.nat(255), async (at, value) => {
        fc.pre(packed[at] !== value)
        const code = await problemCode(
          read(packed.with(at, value)).then((bytes) => expect(Buffer.compare(bytes, log)).toBe(0)),
        )
        expect(code).toMatch(/^(none|zstd-(corrupt|truncated|window|dictionary))$/)
      }),
      { numRuns: 100 },
    )
  })
})

const contentLength = (block: TestBlock): number => {
  if ('raw' in block) return block.raw.length
  return 'times' in block ? block.times : 0
}
