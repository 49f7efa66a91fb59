import path from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { ensureBrowser } from '../browser.mjs'
import { serve } from '../serve.mjs'
import { runPackage, SetupError } from '../setup.mjs'
import { stopping } from './stopping'

const MINUTE = 60_000

export interface ServedApp {
  readonly address: string
  close(): void
}

/** The app as `npm start` serves it, built afresh into `scratch`, so that nobody's `dist/` changes under the bench. */
export async function serveApp(scratch: string): Promise<ServedApp> {
  const folder = path.join(scratch, 'dist')
  console.log('Building …')
  await step('tsx', ['scripts/coupang-2025/write-extract.ts'])
  await step('vite', ['build', '--logLevel', 'warn', '--outDir', folder])
  const { server, address } = await serve({ folder })
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { address, close }
}

async function step(name: string, args: string[]): Promise<void> {
  const { ok, output } = await runPackage(name, args, { timeout: 5 * MINUTE })
  if (!ok) throw new SetupError(output.trim())
}

/** Opens a browser for one reading; `script` runs before the page's own. Its processes end with the bench, whatever happens. */
export async function withPage<T>(address: string, script: string | null, use: (page: Page) => Promise<T>): Promise<T> {
  const browser = await launch()
  const close = () => void browser.close()
  stopping.addEventListener('abort', close, { once: true })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 1000 }, locale: 'en-GB' })
    if (script !== null) await page.addInitScript({ path: script })
    await page.goto(address)
    return await use(page)
  } catch (error) {
    throw stopping.aborted ? stopping.reason : error
  } finally {
    stopping.removeEventListener('abort', close)
    await browser.close()
  }
}

async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: await ensureBrowser(),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-background-networking'],
    // `stopping` does it.
    handleSIGINT: false,
    handleSIGTERM: false,
  })
}
