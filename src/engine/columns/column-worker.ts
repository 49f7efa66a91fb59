import type { WordsColumns } from '../query'
import { ColumnEngine } from './column-engine'
import type { Answer, Call } from './protocol'

const engine = new ColumnEngine()
const never = new AbortController().signal

function run(call: Call): Promise<unknown> {
  if (call.do === 'append') return engine.append(call.table, call.chunk)
  if (call.do === 'drop') return engine.drop(call.table)
  if (call.do === 'chunk') return Promise.resolve(engine.chunk(call.table, call.index))
  return engine.query(call.query, never)
}

/** Words may be many millions: they are handed over, not copied. */
function buffersOf(call: Call, value: unknown): ArrayBuffer[] {
  if (call.do !== 'query' || call.query.kind !== 'words') return []
  const { words, rows, first, last } = value as WordsColumns
  return [words.ends, words.bytes, rows, first, last].map(({ buffer }) => buffer as ArrayBuffer)
}

addEventListener('message', ({ data: call }: MessageEvent<Call>) => {
  const { id } = call
  run(call).then(
    (value) => postMessage({ id, value } satisfies Answer, { transfer: buffersOf(call, value) }),
    (error) => postMessage({ id, failed: String(error) } satisfies Answer),
  )
})
postMessage('ready')
