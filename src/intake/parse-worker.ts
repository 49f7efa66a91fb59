import { buffersOf } from '@/engine/row-chunk'
import type { Block } from './block'
import type { ParsedBlock } from './block-rows'
import { BlockParser } from './parse-block'
import { parseSetup, type SettledPlan } from './parse-setup'
import { type IntakeProblem, problemOf } from './problem'

/** To a parse worker: a plan, once, and then blocks. */
export type ToParser = { readonly plan: SettledPlan; readonly lane: number } | { readonly block: Block }
/** From it, one per block, in order. */
export type FromParser =
  | { readonly parsed: ParsedBlock; readonly room: ArrayBuffer }
  | { readonly problem: IntakeProblem }

let parser: Promise<BlockParser> | null = null

async function parse(block: Block): Promise<void> {
  try {
    const parsed = (await parser)?.parse(block)
    if (parsed === undefined) return
    const room = block.bytes.buffer
    const hashes = parsed.hashes.map(({ buffer }) => buffer as ArrayBuffer)
    const transfer = [...new Set([...parsed.chunks.flatMap(buffersOf), ...hashes, room])]
    postMessage({ parsed, room } satisfies FromParser, { transfer })
  } catch (error) {
    postMessage({ problem: problemOf(error) } satisfies FromParser)
  }
}

addEventListener('message', ({ data }: MessageEvent<ToParser>) => {
  if ('plan' in data) parser = parseSetup(data.plan).then((setup) => new BlockParser(setup, data.lane))
  else void parse(data.block)
})
