import { ColumnEngine } from './column-engine'
import type { Answer, Call } from './protocol'

const engine = new ColumnEngine()
const never = new AbortController().signal

function run(call: Call): Promise<unknown> {
  if (call.do === 'append') return engine.append(call.table, call.chunk)
  if (call.do === 'drop') return engine.drop(call.table)
  return engine.query(call.query, never)
}

addEventListener('message', ({ data: call }: MessageEvent<Call>) => {
  const { id } = call
  run(call).then(
    (value) => postMessage({ id, value } satisfies Answer),
    (error) => postMessage({ id, failed: String(error) } satisfies Answer),
  )
})
