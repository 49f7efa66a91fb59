import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { finished } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createGzip } from 'node:zlib'
import { KEY_HISTORY, makeExtract } from './extract'
import { KEYS_FILE, LEDGER_FILE, LOG_FILE, TRUTH_FILE } from './parameters'

/**
 * Writes the simulated extract and its companions beside the case file. They are 20 MB together and the same on every
 * machine, so they are made on demand rather than kept in the repository. A stamp of the code that makes them says
 * whether those on disk are still good.
 */
const folder = fileURLToPath(new URL('../../public/cases/coupang-2025/', import.meta.url))
const stampFile = `${folder}SIMULATED-stamp.txt`
const CODE = [
  'calendar',
  'extract',
  'intrusion',
  'intrusion-plan',
  'normal-traffic',
  'parameters',
  'random',
  'row',
  'simulate',
  'write-extract',
]

/** A gzip file that is there whole or not at all. */
function gzipFile(name: string) {
  const path = `${folder}${name}`
  const gzip = createGzip({ level: 6 })
  const file = createWriteStream(`${path}.part`)
  gzip.pipe(file)
  return {
    async write(text: string): Promise<void> {
      if (text !== '' && !gzip.write(text)) await once(gzip, 'drain')
    },
    async close(): Promise<void> {
      gzip.end()
      await finished(file)
      await rename(`${path}.part`, path)
    },
  }
}

async function stampOfCode(): Promise<string> {
  const hash = createHash('sha256')
  for (const name of CODE) hash.update(await readFile(new URL(`./${name}.ts`, import.meta.url)))
  return hash.digest('hex')
}

const stamp = await stampOfCode()
const present = [LOG_FILE, LEDGER_FILE, KEYS_FILE, TRUTH_FILE].every((name) => existsSync(`${folder}${name}`))
if (!present || !existsSync(stampFile) || (await readFile(stampFile, 'utf8')).trim() !== stamp) {
  await mkdir(dirname(stampFile), { recursive: true })
  const log = gzipFile(LOG_FILE)
  const ledger = gzipFile(LEDGER_FILE)
  const truth = gzipFile(TRUTH_FILE)
  const facts = await makeExtract({ log: log.write, ledger: ledger.write, truth: truth.write })
  await Promise.all([log.close(), ledger.close(), truth.close()])
  await writeFile(`${folder}${KEYS_FILE}`, KEY_HISTORY)
  await writeFile(stampFile, `${stamp}\n`)
  process.stdout.write(`Simulated extract: ${facts.rows} rows, SHA-256 ${facts.sha256}\n`)
}
