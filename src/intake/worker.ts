import { bytesOf } from './byte-stream'
import type { FromWorker, ToWorker } from './protocol'
import { readContent } from './read-content'

/** Batches on their way at a time: one is being stored while the next is made, and memory stays bounded. */
const IN_FLIGHT = 2

let inFlight = 0
let wake = (): void => {}

function send(message: FromWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer })
}

/** Resolves when at most `count` batches are not stored yet. */
async function atMost(count: number): Promise<void> {
  while (inFlight > count) {
    await new Promise<void>((resolve) => {
      wake = resolve
    })
  }
}

async function read(file: Blob): Promise<void> {
  const result = await readContent(bytesOf(file), file.size, {
    async batch(stream) {
      await atMost(IN_FLIGHT - 1)
      inFlight++
      send({ type: 'batch', stream }, [stream.buffer as ArrayBuffer])
    },
    progress: (progress) => send({ type: 'progress', progress }),
  })
  await atMost(0)
  send({ type: 'done', result })
}

self.addEventListener('message', (event: MessageEvent<ToWorker>) => {
  if (event.data.type === 'read') {
    void read(event.data.file)
  } else {
    inFlight--
    wake()
  }
})
