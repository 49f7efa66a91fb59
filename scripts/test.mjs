/**
 * `npm test`: installs what is missing, then every check there is, in one run.
 * Only failures are printed in full. The last line is `N passed, N failed`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { ensureBrowser } from './browser.mjs'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled, runMain, runPackage, SetupError } from './setup.mjs'

const MINUTE = 60_000
const results = mkdtempSync(path.join(tmpdir(), 'dwell-test-'))
const total = { passed: 0, failed: 0, skipped: 0 }

await runMain(async () => {
  await ensureInstalled()
  const browser = await ensureBrowser()
  // Before the unit tests: some of them read the simulated files that it writes. It keeps one core busy, reading sources another.
  const [built] = await Promise.all([check('build', build), readSources()])
  await suite('unit tests', 'vitest', ['run', '--reporter=json'], { timeout: 10 * MINUTE, counted: countVitest })
  if (built) {
    await check('size', () => runPackage('tsx', ['scripts/check-size.ts'], { timeout: 3 * MINUTE }))
    await suite('end-to-end tests', '@playwright/test', ['test', '-c', 'e2e', '--reporter=json'], {
      timeout: 25 * MINUTE,
      env: { PLAYWRIGHT_CHROMIUM_PATH: browser, DWELL_E2E_PORT: String(await freePort()) },
      counted: countPlaywright,
    })
  } else {
    total.failed += 1
    console.log('end-to-end tests: not run, because the app did not build')
  }
})
rmSync(results, { recursive: true, force: true })
if (process.exitCode) total.failed += 1
if (total.failed > 0) process.exitCode = 1
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`)

async function readSources() {
  await check('types', () => runPackage('typescript', ['--noEmit', '-p', '.'], { timeout: 5 * MINUTE }))
  await check('lint', () => runPackage('@biomejs/biome', ['ci', '--colors=off'], { timeout: 5 * MINUTE }))
  await check('import rules', () => runPackage('tsx', ['scripts/check-layers.ts'], { timeout: 3 * MINUTE }))
  await check('dead code', () => runPackage('knip', ['--no-progress'], { timeout: 5 * MINUTE }))
}

/** One check is one point: passed or failed. */
async function check(name, start) {
  const began = performance.now()
  const { ok, output } = await start()
  total[ok ? 'passed' : 'failed'] += 1
  heading(name, ok, began, ok ? output.trim().split('\n').at(-1) : undefined)
  if (!ok) console.log(indent(output))
  return ok
}

/** A suite counts its own tests; one that cannot be counted has failed. */
async function suite(name, program, args, { counted, ...options }) {
  const began = performance.now()
  const file = path.join(results, `${name.replaceAll(' ', '-')}.json`)
  const env = { ...options.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  const toFile = program === 'vitest' ? [`--outputFile=${file}`] : []
  const { ok, output } = await runPackage(program, [...args, ...toFile], { ...options, env })
  const found = readCounts(file, counted)
  if (!found || ok !== (found.failures.length === 0)) {
    total.failed += 1
    console.log(indent(output))
  }
  total.passed += found?.passed ?? 0
  total.failed += found?.failures.length ?? 0
  total.skipped += found?.skips.length ?? 0
  heading(name, ok, began, found ? `${found.passed} passed, ${found.failures.length} failed` : 'no result')
  for (const failure of found?.failures ?? []) console.log(indent(failure))
  for (const skip of found?.skips ?? []) console.log(indent(`skipped: ${skip}`))
}

function heading(name, ok, began, note) {
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`${ok ? '✓' : '✗'} ${name} (${seconds} s)${note ? `: ${note}` : ''}`)
}

function readCounts(file, counted) {
  try {
    return counted(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

function countVitest({ testResults }) {
  const tests = testResults.flatMap((file) => file.assertionResults)
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failures: [
      ...tests.filter(({ status }) => status === 'failed').map((t) => `${t.fullName}\n${t.failureMessages.join('\n')}`),
      ...broken.map((file) => `${file.name}\n${file.message}`),
    ],
    skips: tests.filter(({ status }) => !['passed', 'failed'].includes(status)).map(({ fullName }) => fullName),
  }
}

function countPlaywright({ suites, errors }) {
  const specs = suites.flatMap((suite) => specsOf(suite, []))
  const of = (wanted) => specs.filter(({ test }) => test.status === wanted)
  return {
    passed: of('expected').length,
    failures: [
      ...of('unexpected').map(({ title, test }) => `${title}\n${messagesOf(test)}`),
      ...errors.map(({ message }) => message),
    ],
    skips: of('skipped').map(({ title, test }) => {
      const reason = test.annotations.find(({ type }) => type === 'skip')?.description
      return reason ? `${title}: ${reason}` : title
    }),
  }
}

function specsOf(suite, parents) {
  const titles = [...parents, suite.title]
  return [
    ...(suite.specs ?? []).flatMap((spec) =>
      spec.tests.map((test) => ({ title: [...titles, spec.title].join(' › '), test })),
    ),
    ...(suite.suites ?? []).flatMap((inner) => specsOf(inner, titles)),
  ]
}

function messagesOf(test) {
  const messages = test.results.flatMap(({ errors }) => errors.map(({ message }) => message))
  return stripVTControlCharacters(messages.join('\n'))
}

async function build() {
  try {
    await ensureBuilt()
    return { ok: true, output: '' }
  } catch (error) {
    if (error instanceof SetupError) return { ok: false, output: error.message }
    throw error
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

function indent(text) {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')
}
