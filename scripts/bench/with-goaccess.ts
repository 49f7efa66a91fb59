import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { run, SetupError } from '../setup.mjs'
import type { LogFile } from './log-file'
import { MemoryWatch } from './memory'
import type { Reading } from './reading'

const LIMIT_MS = 3 * 3_600_000

export async function hasGoAccess(): Promise<boolean> {
  return (await run('goaccess', ['--version'], { timeout: 10_000 })).ok
}

/** A whole run of the program, from its start until its report is written: it has no other moment to take. */
export async function readWithGoAccess(log: LogFile, scratch: string): Promise<Reading> {
  const report = path.join(scratch, 'goaccess.html')
  const memory = new MemoryWatch().start()
  const began = performance.now()
  const args = [log.path, '--log-format=COMBINED', '--no-global-config', '-o', report, '--no-progress']
  const { ok, output } = await run('goaccess', args, { timeout: LIMIT_MS })
  const seconds = (performance.now() - began) / 1000
  memory.stop()
  if (!ok) throw new SetupError(`GoAccess ended with an error:\n${output.trim().slice(-1000)}`)
  const valid = Number(/"valid_requests":\s*(\d+)/.exec(await readFile(report, 'utf8'))?.[1])
  if (valid !== log.lines) throw new SetupError(`GoAccess read ${valid} of ${log.lines} lines.`)
  await rm(report)
  return { seconds, peakMemory: memory.takePeak(), bytesPerRow: null, notes: [] }
}
