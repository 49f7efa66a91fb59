import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { gunzip } from './gunzip'

async function inflate(chunks: readonly Uint8Array[]): Promise<string> {
  async function* source() {
    yield* chunks
  }
  const decoder = new TextDecoder()
  let text = ''
  for await (const part of gunzip(source())) text += decoder.decode(part, { stream: true })
  return text
}
const zip = (text: string) => new Uint8Array(gzipSync(text))
const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
const numbers = Array.from({ length: 100_000 }, (_, i) => `${i}\n`).join('')

describe('gunzip', () => {
  it('reads several members, wherever the bytes are cut', async () => {
    const one = zip('first\n')
    const two = zip('second\n')
    expect(await inflate([one, two])).toBe('first\nsecond\n')
    const both = join(one, two)
    for (let at = 0; at <= both.length; at++) {
      expect(await inflate([both.slice(0, at), both.slice(at)])).toBe('first\nsecond\n')
    }
    expect(await inflate(Array.from(both, (byte) => Uint8Array.of(byte)))).toBe('first\nsecond\n')
  })

  it('gives back more than one output buffer', async () => {
    expect(await inflate([zip(numbers)])).toBe(numbers)
  })

  it('passes over zeros after the end', async () => {
    expect(await inflate([join(zip('a'), new Uint8Array(512)), new Uint8Array(512)])).toBe('a')
  })

  it('tells a file that is cut off', async () => {
    const whole = zip('some log\n')
    for (let at = 3; at < whole.length; at++) {
      const code = inflate([whole.slice(0, at)])
      await expect(code).rejects.toMatchObject({ problem: { code: 'gzip-truncated', bytesRead: at } })
    }
    const second = inflate([join(whole, whole.slice(0, 12))])
    await expect(second).rejects.toMatchObject({ problem: { code: 'gzip-truncated' } })
  })

  it('tells a file that is damaged: in its data, its checksum, its length, or after its end', async () => {
    const whole = zip(numbers)
    const damaged = (at: number) => {
      const copy = whole.slice()
      copy[at] = (copy[at] ?? 0) ^ 0x55
      return copy
    }
    for (const at of [12, 5000, whole.length - 8, whole.length - 1]) {
      await expect(inflate([damaged(at)])).rejects.toMatchObject({ problem: { code: 'gzip-corrupt' } })
    }
    const followed = inflate([join(whole, new TextEncoder().encode('and then text'))])
    await expect(followed).rejects.toMatchObject({ problem: { code: 'gzip-corrupt' } })
  })
})
