import { BLOCK, type Block } from './block'
import { BlockCutter } from './block-cutter'
import type { Content } from './containers/content'
import { Directives } from './directives'
import { IntakeError, problemOf } from './problem'

const LF = 10

export interface BlockOptions {
  /** How many packed bytes were read so far. */
  onPacked(bytes: number): void
  /** Content as it comes, where it had to be unpacked; valid until the call returns. */
  onContent(bytes: Uint8Array): void
  /** Bytes of a block; for tests. */
  readonly size?: number
}

/**
 * Cuts a content into blocks that end at line ends, so that each can be read by itself. A line longer than a block goes on in the
 * next ones, which are `open`, as are all but the last where `whole` is false because records may hold line ends. There is
 * always a last block, perhaps empty. A block's bytes belong to whoever gets it. Throws IntakeError.
 */
export function blocksOf(content: Content, whole: boolean, options: BlockOptions): AsyncGenerator<Block> {
  return content.plain !== null && content.compression === 'none'
    ? slicedBlocks(content.plain, whole, options)
    : unpackedBlocks(content, whole, options)
}

/** Of a file that can be read at any place: each block begins where the last whole line ended, so that nothing is copied. */
async function* slicedBlocks(
  file: Blob,
  whole: boolean,
  { onPacked, size = BLOCK }: BlockOptions,
): AsyncGenerator<Block> {
  const directives = new Directives()
  const read = async (from: number): Promise<Uint8Array> => {
    const slice = file.slice(from, Math.min(from + size, file.size))
    const bytes = new Uint8Array(await arrayOf(slice))
    // Browsers refuse a file with another modification time, but not one that was only cut off (File API §6.3).
    if (bytes.length !== slice.size) throw new IntakeError({ code: 'unreadable' })
    return bytes
  }
  let offset = 0
  // The next block is on its way while this one is looked at.
  let next = read(offset)
  for (let index = 0; ; index++) {
    const bytes = await next
    const last = offset + bytes.length >= file.size
    const lineEnd = whole ? bytes.lastIndexOf(LF) + 1 : 0
    const end = last || lineEnd === 0 ? bytes.length : lineEnd
    const block = { index, bytes: bytes.subarray(0, end), offset, directives: directives.lines() }
    if (whole) directives.scan(block.bytes)
    offset += end
    onPacked(offset)
    if (!last) next = read(offset)
    // Its failure is told when it is its turn.
    next.catch(() => {})
    yield { ...block, open: !last && lineEnd === 0 }
    if (last) return
  }
}

async function* unpackedBlocks(content: Content, whole: boolean, options: BlockOptions): AsyncGenerator<Block> {
  const { onPacked, onContent, size = BLOCK } = options
  const cutter = new BlockCutter(whole, size)
  for await (const chunk of content.open(onPacked)) {
    onContent(chunk)
    yield* cutter.push(chunk)
  }
  yield cutter.end()
}

async function arrayOf(slice: Blob): Promise<ArrayBuffer> {
  try {
    return await slice.arrayBuffer()
  } catch (error) {
    throw new IntakeError(problemOf(error))
  }
}
