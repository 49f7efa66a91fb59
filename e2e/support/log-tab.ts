import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { DEFAULT_CASE, LOG_PAGE } from './dwell'
import { ownProfile } from './test'

/** Folder of the default case, as it is served. */
export const CASE = fileURLToPath(new URL('../../dist/cases/coupang-2025/', import.meta.url))
export const [shipped] = JSON.parse(readFileSync(`${CASE}case.json`, 'utf8')).extracts

let read: readonly string[] | null = null
/** Lines of the simulated log, which are its rows, read without any of Dwell's code. */
export function shippedLines(): readonly string[] {
  read ??= gunzipSync(readFileSync(CASE + shipped.file))
    .toString()
    .trimEnd()
    .split('\n')
  return read
}

interface Fixtures {
  /** Goes to the access log's page with this search, as a link does in a tab where the simulated log is open already. */
  readonly openLog: (search?: string) => Promise<void>
}

/** Tests of one worker share a tab in which the simulated log was opened once: reading its 766,857 lines took most of their time. */
export const test = ownProfile.extend<Fixtures>({
  context: ({ logTab }, use) => use(logTab.page.context()),
  page: ({ logTab }, use) => use(logTab.page),
  openLog: async ({ logTab, dwell }, use, { project }) => {
    await logTab.settle(project.use)
    await use(async (search = '') => {
      // By way of another page, so that nothing is left of what the panels showed.
      for (const hash of [`${DEFAULT_CASE}/sources`, LOG_PAGE + search]) await dwell.go(hash)
    })
  },
})
