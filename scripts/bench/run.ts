/** `npm run bench NAME [-- options]`: measures the built app on this machine. Nothing here passes or fails. */
import { runMain, SetupError } from '../setup.mjs'
import { explore } from './explore'
import { ingest } from './ingest'

const BENCHES: Readonly<Record<string, (options: string[]) => Promise<void>>> = { explore, ingest }

await runMain(async () => {
  // Without `--`, npm takes options for its own and the bench would silently measure something else.
  const taken = ['lines', 'keep', 'only'].filter((name) => process.env[`npm_config_${name}`] !== undefined)
  if (taken.length > 0) throw new SetupError(`npm kept --${taken[0]} to itself: npm run bench NAME -- --${taken[0]} …`)
  const [name = '', ...options] = process.argv.slice(2)
  const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined
  if (!bench) throw new SetupError(`There is no bench “${name}”. There is: ${Object.keys(BENCHES).join(', ')}.`)
  await bench(options)
})
