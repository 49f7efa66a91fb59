import { ColumnClient, type ColumnsInWorker } from './column-client'

/** The column engine in a worker of its own, so that the page stays free while it counts. Rejects when it cannot be started. */
export async function openColumns(): Promise<ColumnsInWorker> {
  const worker = new Worker(new URL('./column-worker.ts', import.meta.url), { type: 'module' })
  const client = new ColumnClient(worker)
  await Promise.race([
    new Promise((resolve) => worker.addEventListener('message', resolve, { once: true })),
    client.died,
  ])
  return client
}
