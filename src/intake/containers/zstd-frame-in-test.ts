import { xxhash64 } from 'hash-wasm'
import { join } from './packing-in-test'

/** Blocks of a made-up frame, RFC 8878 §3.1.1.2. */
export type TestBlock =
  | { readonly raw: Uint8Array }
  | { readonly repeat: number; readonly times: number }
  | { readonly compressed: Uint8Array }

export interface FrameOptions {
  readonly checksum?: boolean
  /** Bytes of the content size field, RFC 8878 §3.1.1.1.1.1; `single` leaves the window out. */
  readonly sizeBytes?: 0 | 2 | 4 | 8
  readonly single?: boolean
  /** The window descriptor; 1 MiB. */
  readonly window?: number
  readonly dictionary?: number
}

const little = (value: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => Math.floor(value / 256 ** i) % 256)

/** A frame as RFC 8878 §3.1 has it, of blocks that need no compression. */
export async function zstdFrame(blocks: readonly TestBlock[], options: FrameOptions = {}): Promise<Uint8Array> {
  const { checksum = true, sizeBytes = 0, single = false, window = 10 << 3, dictionary = 0 } = options
  const content = join(...blocks.map(contentOf))
  const flag = { 0: 0, 2: 1, 4: 2, 8: 3 }[sizeBytes]
  const descriptor = (flag << 6) | (Number(single) << 5) | (Number(checksum) << 2) | (dictionary === 0 ? 0 : 1)
  const size = single && sizeBytes === 0 ? 1 : sizeBytes
  const header = [
    ...[0x28, 0xb5, 0x2f, 0xfd, descriptor, ...(single ? [] : [window]), ...(dictionary === 0 ? [] : [dictionary])],
    ...little(content.length - (size === 2 ? 256 : 0), size),
  ]
  const hash = Number.parseInt((await xxhash64(content)).slice(-8), 16)
  return join(
    Uint8Array.from(header),
    ...blocks.map((block, i) => encode(block, i === blocks.length - 1)),
    Uint8Array.from(checksum ? little(hash, 4) : []),
  )
}

export const skippable = (bytes: Uint8Array): Uint8Array =>
  join(Uint8Array.from([0x5a, 0x2a, 0x4d, 0x18, ...little(bytes.length, 4)]), bytes)

const contentOf = (block: TestBlock): Uint8Array => {
  if ('raw' in block) return block.raw
  return 'times' in block ? new Uint8Array(block.times).fill(block.repeat) : new Uint8Array(0)
}

function encode(block: TestBlock, last: boolean): Uint8Array {
  const [type, size, body] =
    'raw' in block
      ? [0, block.raw.length, block.raw]
      : 'times' in block
        ? [1, block.times, Uint8Array.of(block.repeat)]
        : [2, block.compressed.length, block.compressed]
  return join(Uint8Array.from(little(Number(last) + type * 2 + size * 8, 3)), body)
}
