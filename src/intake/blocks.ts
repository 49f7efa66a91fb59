import type { Block } from './block'
import { BlockCutter } from './block-cutter'
import type { BlockRooms } from './block-rooms'
import type { Content } from './containers/content'

export interface BlockOptions {
  /** How many packed bytes were read so far. */
  onPacked(bytes: number): void
  /** Content as it comes; valid until the call returns. */
  onContent(bytes: Uint8Array): void
}

/**
 * Cuts a content into blocks that end at line ends, so that each can be read by itself. A line longer than a block goes on in the
 * next ones, which are `open`, as are all but the last where `whole` is false because records may hold line ends. There is
 * always a last block, perhaps empty. A block's bytes are one of `rooms`, and belong to whoever gets it. Throws IntakeError.
 */
export async function* blocksOf(
  content: Content,
  whole: boolean,
  rooms: BlockRooms,
  { onPacked, onContent }: BlockOptions,
): AsyncGenerator<Block> {
  const cutter = new BlockCutter(whole, rooms)
  for await (const chunk of content.open(onPacked)) {
    onContent(chunk)
    yield* cutter.push(chunk)
  }
  yield cutter.end()
}
