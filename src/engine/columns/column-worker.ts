import { ColumnEngine } from './column-engine'
import { ColumnServer } from './column-server'
import type { Call, Cancel } from './protocol'

const server = new ColumnServer(new ColumnEngine(), (answer, transfer) => postMessage(answer, { transfer }))
addEventListener('message', ({ data }: MessageEvent<Call | Cancel>) => void server.take(data))
postMessage('ready')
