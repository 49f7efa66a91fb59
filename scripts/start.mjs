/** `npm start`: installs what is missing, builds what has changed, serves it on this machine. */
import { ensureBuilt } from './build.mjs'
import { serve } from './serve.mjs'
import { ensureInstalled, runMain } from './setup.mjs'

await runMain(async () => {
  await ensureInstalled()
  await ensureBuilt()
  const { server, address } = await serve()
  console.log(`\nDwell is at ${address}#/c/coupang-2025\nCtrl-C ends it.`)
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      server.close()
      server.closeAllConnections()
    })
  }
})
