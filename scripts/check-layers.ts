/** Checks `src/` against the list in `layers.ts`: imports, names, lengths. Prints each breach as `file:line sentence`. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseSync } from 'oxc-parser'
import { importCircles } from './import-circles'
import {
  APART,
  EMPTY_NAMES,
  ENTRY,
  IS_TEST,
  LAYERS,
  LENGTH_DEBT,
  LONGEST_FILE,
  MAY_BE_LONG,
  PACKAGES,
  PURE,
} from './layers'

export interface SourceFile {
  /** Relative to `src/`, with forward slashes. */
  readonly path: string
  readonly text: string
}

interface Import {
  readonly specifier: string
  readonly line: number
}

/** Every breach of the rules in a set of files. Pure, so that the rules themselves can be tested. */
export function breaches(files: readonly SourceFile[]): string[] {
  const imports = new Map(files.map((file) => [file.path, importsOf(file)]))
  return [
    ...files.flatMap((file) => [
      ...(imports.get(file.path) ?? []).flatMap(({ specifier, line }) => {
        const sentence = breachOf(file.path, specifier)
        return sentence ? [`src/${file.path}:${line} ${sentence}`] : []
      }),
      ...nameBreaches(file.path).map((sentence) => `src/${file.path} ${sentence}`),
      ...lengthBreaches(file).map((sentence) => `src/${file.path} ${sentence}`),
    ]),
    ...circleBreaches(imports),
  ]
}

/** Also of types: whoever reads one of such files has to read all of them. */
function circleBreaches(imports: ReadonlyMap<string, readonly Import[]>): string[] {
  const targets = new Map(
    [...imports].map(([file, found]) => [file, found.flatMap(({ specifier }) => fileOf(file, specifier, imports))]),
  )
  return importCircles(targets).map(
    ([first = '', ...others]) => `src/${first} imports itself, by way of ${others.join(', ') || 'nothing'}`,
  )
}

/** The source file that is imported, with the ending it has. */
function fileOf(from: string, specifier: string, files: ReadonlyMap<string, unknown>): string[] {
  const target = resolve(from, specifier)
  return ['', '.ts', '.tsx'].map((ending) => `${target}${ending}`).filter((file) => files.has(file))
}

/** What is wrong with one file importing one specifier, or null. */
function breachOf(from: string, specifier: string): string | null {
  const target = resolve(from, specifier)
  // Tests build what they test with, and read samples and package.json beside src/.
  if (IS_TEST.test(from) && (target === null || target.startsWith('..'))) return null
  if (target === null) return packageBreach(from, specifier)
  const layer = topOf(from)
  const wanted = topOf(target)
  if (wanted === 'app' && layer !== 'app' && from !== ENTRY) return `imports ${specifier}: nobody imports app/`
  if (from === ENTRY || layer === wanted) return apartBreach(from, target, specifier)
  if (LAYERS[layer]?.includes(wanted)) return null
  return `imports ${specifier}: ${layer}/ may import only ${LAYERS[layer]?.join(', ') || 'itself'}`
}

function apartBreach(from: string, target: string, specifier: string): string | null {
  const [layer = '', part] = from.split('/')
  if (!APART.includes(layer) || topOf(target) !== layer || target.split('/')[1] === part) return null
  return `imports ${specifier}: the parts of ${layer}/ do not import each other`
}

function packageBreach(from: string, specifier: string): string | null {
  const rule = PACKAGES.find(({ packages }) => packages.test(specifier))
  if (!rule) return null
  const place = (folder: string) => from === folder || from.startsWith(`${folder}/`)
  const pure = PURE.some((prefix) => from.startsWith(prefix))
  if (!pure && rule.only.some(place)) return null
  return `imports ${specifier}: only ${rule.only.join(', ')} may, because ${rule.why}`
}

/** The file a specifier names, relative to `src/`; null for a package. */
function resolve(from: string, specifier: string): string | null {
  const bare = specifier.replace(/\?.*$/, '')
  if (bare.startsWith('@/')) return bare.slice(2)
  return bare.startsWith('.') ? path.posix.join(path.posix.dirname(from), bare) : null
}

function topOf(file: string): string {
  return file.split('/')[0] ?? file
}

/** Static imports, re-exports, `import()` and `new URL(…, import.meta.url)` of one file. */
function importsOf({ path: name, text }: SourceFile): Import[] {
  if (!/\.tsx?$/.test(name)) return []
  const { module } = parseSync(name, text)
  const found = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest),
    ...module.staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest ?? [])),
    ...module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
      const literal = /^['"](.*)['"]$/.exec(text.slice(start, end))?.[1]
      return literal === undefined ? [] : { value: literal, start }
    }),
    ...[...text.matchAll(/new URL\(\s*['"]([^'"]+)['"],\s*import\.meta\.url/g)].map(({ 1: value = '', index }) => ({
      value,
      start: index,
    })),
  ]
  return found.map(({ value, start }) => ({ specifier: value, line: text.slice(0, start).split('\n').length }))
}

function nameBreaches(file: string): string[] {
  const parts = file.split('/')
  const base = parts.at(-1) ?? file
  const stem = base.replace(/\..*$/, '')
  // A module of several small components, or of JSX beside hooks, is named like any other module.
  const wanted = base.endsWith('.tsx') ? /^([A-Z][A-Za-z0-9]*|[a-z0-9]+(-[a-z0-9]+)*)$/ : /^[a-z0-9]+(-[a-z0-9]+)*$/
  return [
    ...(parts.length > 1 && !(topOf(file) in LAYERS) ? ['lies in a folder that is no layer'] : []),
    ...[...parts.slice(0, -1), stem]
      .filter((part) => EMPTY_NAMES.test(part))
      .map((part) => `is named "${part}", which says nothing`),
    ...(/\.tsx?$/.test(base) && !wanted.test(stem)
      ? ['is misnamed: modules are kebab-case.ts, components PascalCase.tsx']
      : []),
  ]
}

function lengthBreaches({ path: file, text }: SourceFile): string[] {
  const lines = text.split('\n').length - 1
  if (MAY_BE_LONG.test(file) || lines <= LONGEST_FILE || LENGTH_DEBT.includes(file)) return []
  return [`has ${lines} lines; more than ${LONGEST_FILE} asks to be two files`]
}

function readSources(): SourceFile[] {
  const src = fileURLToPath(new URL('../src', import.meta.url))
  return readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|css)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ path: path.relative(src, file).split(path.sep).join('/'), text: readFileSync(file, 'utf8') }))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const files = readSources()
  const found = breaches(files)
  for (const breach of found) console.error(breach)
  const lengths = files.map(({ text }) => text.split('\n').length - 1).sort((a, b) => a - b)
  console.log(
    `${files.length} files, median ${lengths[Math.floor(lengths.length / 2)] ?? 0} lines, ${found.length} breaches`,
  )
  process.exitCode = found.length === 0 ? 0 : 1
}
