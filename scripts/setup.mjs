/**
 * Set-up that runs before anything is installed: plain Node, no packages.
 * Shared by `npm start` and `npm test`.
 */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const OLDEST_NODE = [20, 19]
const MINUTE = 60_000
/** Time a program gets to end by itself, in ms. */
const GRACE = 5000
const STOPS = ['SIGINT', 'SIGTERM']

/** A sentence for the person at the keyboard; printed without a stack. */
export class SetupError extends Error {}

/** Runs `main`; a SetupError becomes one readable paragraph and exit code 1. */
export async function runMain(main) {
  try {
    checkNode()
    await main()
  } catch (error) {
    console.error(error instanceof SetupError ? `\n${error.message}` : error)
    process.exitCode = 1
  }
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [oldMajor, oldMinor] = OLDEST_NODE
  if (major > oldMajor || (major === oldMajor && minor >= oldMinor)) return
  throw new SetupError(`Dwell needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`)
}

/**
 * Runs a program to its end. Resolves with how it ended and everything it printed; rejects when it is stopped from outside.
 * @param {string} command
 * @param {string[]} args
 * @param {{ timeout: number, env?: Record<string, string>, show?: boolean }} options `timeout` in ms; `show` prints as it goes.
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function run(command, args, { timeout, env = {}, show = false }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // Its own group, so that a time limit also ends what the program started.
      detached: process.platform !== 'win32',
    })
    let output = ''
    const take = (chunk) => {
      output += chunk
      if (show) process.stdout.write(chunk)
    }
    child.stdout.setEncoding('utf8').on('data', take)
    child.stderr.setEncoding('utf8').on('data', take)
    const signal = (name) => {
      try {
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, name)
      } catch {
        // It has ended on its own.
      }
    }
    let last
    // Asked first, so that it ends what it started in turn, such as a browser or a server.
    const end = () => {
      signal('SIGINT')
      last = setTimeout(() => signal('SIGKILL'), GRACE)
    }
    const timer = setTimeout(() => {
      output += `\nStopped after ${Math.round(timeout / 1000)} s.\n`
      end()
    }, timeout)
    let stopped = false
    const interrupted = () => {
      stopped = true
      end()
    }
    for (const name of STOPS) process.once(name, interrupted)
    const done = (ok) => {
      clearTimeout(timer)
      clearTimeout(last)
      for (const name of STOPS) process.off(name, interrupted)
      if (stopped) reject(new SetupError('Stopped.'))
      else resolve({ ok, output })
    }
    child.on('error', (error) => {
      output += error.message
      done(false)
    })
    child.on('close', (code) => done(code === 0))
  })
}

/** Runs the command-line program of an installed package under this Node. */
export function runPackage(name, args, options) {
  const folder = path.join(ROOT, 'node_modules', name)
  const { bin } = readJson(path.join(folder, 'package.json'))
  const file = typeof bin === 'string' ? bin : (bin[path.basename(name)] ?? Object.values(bin)[0])
  return run(process.execPath, [path.join(folder, file), ...args], options)
}

/** Installs the packages of the lock file when they are absent or differ from it. */
export async function ensureInstalled() {
  if (isInstalled()) return
  console.log('Installing packages …')
  // Not `npm ci`: it refuses a lock file made where the registry did not offer the optional binaries of every platform
  // (npm/cli#4828), and such a lock must not keep other platforms from installing theirs. Versions stay locked.
  const args = ['install', '--no-save', '--no-audit', '--no-fund']
  const npm = process.env.npm_execpath
  const { ok, output } = npm
    ? await run(process.execPath, [npm, ...args], { timeout: 10 * MINUTE })
    : await run('npm', args, { timeout: 10 * MINUTE })
  if (ok) return
  throw new SetupError(
    `The packages could not be installed. Is the package registry reachable? npm said:\n${output.trim().slice(-2000)}`,
  )
}

/** npm notes what it installed in `node_modules/.package-lock.json`; that note must cover the lock file. */
function isInstalled() {
  const note = path.join(ROOT, 'node_modules/.package-lock.json')
  if (!existsSync(note)) return false
  const have = readJson(note).packages
  const want = readJson(path.join(ROOT, 'package-lock.json')).packages
  return Object.entries(want).every(([place, wanted]) => {
    if (place === '') return true
    const found = have[place]
    // Packages for other machines are optional and rightly absent.
    return found ? found.version === wanted.version : wanted.optional === true || wanted.devOptional === true
  })
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}
