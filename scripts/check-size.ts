/** JavaScript that the browser must have before the first paint of a case, from Vite's manifest, after gzip. */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const LIMIT_KB = 300
const DIST = new URL('../dist/', import.meta.url)
/** Names of workers that only logs need, which minifying leaves alone, and a message of DuckDB-WASM's own protocol. */
const ENGINE = /log-worker|column-worker|INSERT_ARROW_FROM_IPC_STREAM/
/** Chunks loaded at run time but needed by the first paint: the route that opens. */
const FIRST_PAINT = ['index.html']

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
}

const manifest: Readonly<Record<string, Chunk>> = JSON.parse(readFileSync(new URL('.vite/manifest.json', DIST), 'utf8'))

function withImports(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen
  const chunk = manifest[name]
  if (!chunk) throw new Error(`the manifest has no ${name}; correct FIRST_PAINT in scripts/check-size.ts`)
  seen.add(name)
  for (const needed of chunk.imports ?? []) withImports(needed, seen)
  return seen
}

const needed = new Set(FIRST_PAINT.flatMap((name) => [...withImports(name)]))
const rows = [...needed]
  .map((name) => manifest[name]?.file ?? '')
  .filter((file) => file.endsWith('.js'))
  .map((file) => {
    const code = readFileSync(new URL(file, DIST))
    return { file, bytes: gzipSync(code, { level: 9 }).length, engine: ENGINE.test(code.toString('latin1')) }
  })
  .sort((a, b) => b.bytes - a.bytes)

/** The page that is saved as one file, as it stands in a mail, without the case. */
const LIMIT_PAGE_KB = 2200
const page = readFileSync(new URL('share/viewer.html', DIST)).length / 1000

const kilobytes = rows.reduce((sum, { bytes }) => sum + bytes, 0) / 1000
const engine = rows.filter((row) => row.engine)
const ok = kilobytes <= LIMIT_KB && engine.length === 0 && page <= LIMIT_PAGE_KB
if (!ok) for (const { file, bytes } of rows) console.log(`${(bytes / 1000).toFixed(1).padStart(8)} kB ${file}`)
for (const { file } of engine) console.log(`the engine is in ${file}, which the first paint loads`)
console.log(`${page.toFixed(0)} kB of page to save as one file, limit ${LIMIT_PAGE_KB} kB`)
console.log(`${kilobytes.toFixed(1)} kB of JavaScript (gzip) to the first paint, limit ${LIMIT_KB} kB`)
process.exitCode = ok ? 0 : 1
