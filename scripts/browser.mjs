/** Finds a Chromium for the end-to-end tests, or installs one. No packages until they are installed. */
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { run, runPackage, SetupError } from './setup.mjs'

const MINUTE = 60_000
const NAMES = ['chromium', 'chromium-browser', 'google-chrome']

/** Path of a browser that can be started. In order: the one named, the system's, Debian's, Playwright's. */
export async function ensureBrowser() {
  const named = process.env.PLAYWRIGHT_CHROMIUM_PATH
  if (named && !isProgram(named)) throw new SetupError(`PLAYWRIGHT_CHROMIUM_PATH names no program: ${named}`)
  const found = named ?? onPath() ?? (await fromPlaywright())
  if (found) return found
  const root = process.getuid?.() === 0
  if (root && (await installed('apt-get', ['update', '-q']))) {
    await installed('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'])
    const debian = onPath()
    if (debian) return debian
  }
  console.log("Installing Playwright's own browser …")
  const { output } = await runPackage('@playwright/test', ['install', ...(root ? ['--with-deps'] : []), 'chromium'], {
    timeout: 10 * MINUTE,
  })
  const own = await fromPlaywright()
  if (own) return own
  throw new SetupError(
    `No browser for the end-to-end tests. Install Chromium, or name one in PLAYWRIGHT_CHROMIUM_PATH.\n${output.trim().slice(-1500)}`,
  )
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isProgram) ?? null
}

/** Playwright knows where its own browser would lie; whether it lies there is another question. */
async function fromPlaywright() {
  const { chromium } = await import('@playwright/test')
  const file = chromium.executablePath()
  return isProgram(file) ? file : null
}

async function installed(command, args) {
  console.log(`${command} ${args.join(' ')} …`)
  const { ok } = await run(command, args, { timeout: 10 * MINUTE, env: { DEBIAN_FRONTEND: 'noninteractive' } })
  return ok
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
