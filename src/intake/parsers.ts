import type { Block } from './block'
import type { BlockRooms } from './block-rooms'
import type { ParsedBlock } from './block-rows'
import { BlockParser } from './parse-block'
import { parseSetup, type SettledPlan } from './parse-setup'

/** Parses blocks, several at a time where there are threads for it. */
export interface Parsers {
  /** How many blocks are worth having on their way. */
  readonly width: number
  /** Blocks that follow an open one go the same way, in order. The block's room is given back. Rejects with IntakeError. */
  parse(block: Block): Promise<ParsedBlock>
  close(): void
}

/** Parsers for one content, made where the reading runs: in workers in the browser, in place in tests. */
export type MakeParsers = (plan: SettledPlan, rooms: BlockRooms) => Promise<Parsers>

export const parseInPlace: MakeParsers = async (plan, rooms) => {
  const parser = new BlockParser(await parseSetup(plan))
  return {
    width: 1,
    async parse(block) {
      const parsed = parser.parse(block)
      rooms.give(block.bytes.buffer)
      return parsed
    },
    close: () => {},
  }
}
