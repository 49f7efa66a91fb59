import { defineConfig } from '@playwright/test'

/** `npm test` sets both; by hand, a browser of Playwright's own and a fixed port are used. */
const executablePath = process.env.PLAYWRIGHT_CHROMIUM_PATH
const port = Number(process.env.DWELL_E2E_PORT ?? 5308)
const origin = `http://localhost:${port}`
const asRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: '.',
  outputDir: '.results',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  // Ends on its own, with a result, before `npm test` would end it.
  globalTimeout: 24 * 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: origin,
    actionTimeout: 10_000,
    viewport: { width: 1440, height: 1000 },
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        ...(asRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: 'node ../scripts/serve.mjs',
    url: origin,
    env: { PORT: String(port) },
    timeout: 15_000,
  },
})
