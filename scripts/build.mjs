/** Builds what is served: the simulated extract, then the app. Skipped when no source has changed. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT, runPackage, SetupError } from './setup.mjs'

const MINUTE = 60_000
const SOURCES = [
  'index.html',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'tsconfig.json',
  'scripts/assembly-script.ts',
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
