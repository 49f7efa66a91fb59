import { rmSync } from 'node:fs'
import { mkdir, mkdtemp, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { SetupError } from '../setup.mjs'

/** Where logs lie that a later run may use again. Another disk: TMPDIR. */
export const LOGS = path.join(tmpdir(), 'dwell-bench')
/** Left free on the disk, in bytes: other programs live on it. */
const SPARE = 2 * 1024 ** 3

/** A folder of this run's own, gone with it however it ends. */
export async function scratchFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dwell-bench-run-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Rejects with a sentence when `bytes` more would not fit beside the logs. */
export async function needRoom(bytes: number): Promise<void> {
  await mkdir(LOGS, { recursive: true })
  const { bavail, bsize } = await statfs(LOGS)
  if (bavail * bsize > bytes + SPARE) return
  const gigabytes = (n: number) => `${(n / 1e9).toFixed(1)} GB`
  throw new SetupError(
    `${LOGS} needs ${gigabytes(bytes)} for the log and ${gigabytes(SPARE)} to spare; ${gigabytes(bavail * bsize)} are free. TMPDIR names another disk.`,
  )
}
