/** Builds what is served: the simulated extract, the app, then the page it saves as one file. Skipped when no source has changed. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT, runPackage, SetupError } from './setup.mjs'

const MINUTE = 60_000
const SOURCES = [
  'index.html',
  'viewer.html',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'vite.viewer.config.ts',
  'tsconfig.json',
  'scripts/assembly-script.ts',
  'scripts/one-page.ts',
  'src',
  'public',
  'scripts/coupang-2025',
]
const STAMP = path.join(ROOT, 'dist/.built-from')

/** Throws a SetupError with the builder's own words when something does not build. */
export async function ensureBuilt() {
  if (stampNow() === stampBuilt()) return
  console.log('Building …')
  await step('The simulated extract could not be written', 'tsx', ['scripts/coupang-2025/write-extract.ts'])
  await step('The app could not be built', 'vite', ['build', '--logLevel', 'warn'])
  // Into a folder of the app, which the step before has emptied.
  const viewer = ['build', '--config', 'vite.viewer.config.ts', '--logLevel', 'warn']
  await step('The page that is saved as one file could not be built', 'vite', viewer)
  writeFileSync(STAMP, stampNow())
}

async function step(problem, name, args) {
  const { ok, output } = await runPackage(name, args, { timeout: 5 * MINUTE })
  if (!ok) throw new SetupError(`${problem}:\n${output.trim()}`)
}

function stampBuilt() {
  try {
    return readFileSync(STAMP, 'utf8')
  } catch {
    return null
  }
}

/** SHA-256 over names and contents: file times mean nothing after a clone or a checkout. */
function stampNow() {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    for (const file of filesUnder(path.join(ROOT, source))) {
      hash.update(path.relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0')
    }
  }
  return hash.digest('hex')
}

function filesUnder(place) {
  const found = statSync(place, { throwIfNoEntry: false })
  if (!found) return []
  if (found.isFile()) return [place]
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesUnder(path.join(place, name)))
}
