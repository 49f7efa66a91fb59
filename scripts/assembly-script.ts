import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'

const QUERY = '.as.ts?wasm'
const OPTIONS = ['--optimizeLevel', '3', '--noAssert', '--converge', '--runtime', 'stub', '--enable', 'simd']

/**
 * `import { wasm } from './a.as.ts?wasm'` gives the WebAssembly that the AssemblyScript in `a.as.ts` compiles to, as bytes in the
 * script itself: it needs no request, and workers and tests get it the same way. A mistake in it fails the build.
 */
export function assemblyScript(): Plugin {
  return {
    name: 'assembly-script',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(QUERY)) return null
      const file = id.slice(0, -'?wasm'.length)
      const sources = besides(file)
      for (const source of sources) this.addWatchFile(source)
      const text = Buffer.from(await compiledOnce(file, sources)).toString('base64')
      const code = `export const wasm = Uint8Array.from(atob('${text}'), (character) => character.charCodeAt(0))`
      return { code, map: null, moduleType: 'js' }
    },
  }
}

/** The file and all it may import: they lie in one folder. */
function besides(file: string): string[] {
  const folder = path.dirname(file)
  const names = readdirSync(folder).filter((name) => name.endsWith('.as.ts'))
  return names.map((name) => path.join(folder, name))
}

/** Each worker is built by plugins of its own, and most of them need the same. */
const compiled = new Map<string, Promise<Uint8Array>>()

function compiledOnce(file: string, sources: readonly string[]): Promise<Uint8Array> {
  const key = [file, ...sources.map((source) => readFileSync(source, 'utf8'))].join('\0')
  const bytes = compiled.get(key) ?? compile(file)
  compiled.set(key, bytes)
  return bytes
}

async function compile(file: string): Promise<Uint8Array> {
  const asc = await import('assemblyscript/asc')
  let said = ''
  const stderr = asc.createMemoryStream((chunk) => {
    said += String(chunk)
  })
  let binary: Uint8Array | null = null
  const { error } = await asc.main(
    [path.basename(file), '--baseDir', path.dirname(file), '--outFile', 'out.wasm', ...OPTIONS],
    {
      stderr,
      writeFile(_name, contents) {
        if (typeof contents !== 'string') binary = contents
      },
    },
  )
  if (error !== null || binary === null) throw new Error(`${file} does not compile:\n${said || error}`)
  return binary
}
