import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { LOGS, needRoom } from './scratch'
import { stopping } from './stopping'

/** Upper bound of the mean length of a line, for the disk. */
const BYTES_A_LINE = 240

/** A log that is made up: the same text for the same number of lines. `name` tells it and its seed from others. */
export interface MadeUpLog {
  readonly name: string
  text(lines: number): Iterable<string>
}

export interface LogFile {
  readonly path: string
  readonly lines: number
  readonly bytes: number
}

/** The made-up log of so many lines: the one that lies there when its name, size and beginning say it is that, else a new one. */
export async function logFile(log: MadeUpLog, lines: number): Promise<LogFile> {
  const found = await findLog(log, lines)
  if (found) return found
  await needRoom(lines * BYTES_A_LINE)
  console.log(`Writing ${lines.toLocaleString('en')} lines …`)
  const part = path.join(LOGS, `${nameStart(log, lines)}${process.pid}.part`)
  try {
    const bytes = await writeLog(part, log, lines)
    const file = path.join(LOGS, `${nameStart(log, lines)}${bytes}.log`)
    await rename(part, file)
    return { path: file, lines, bytes }
  } finally {
    await rm(part, { force: true })
  }
}

async function writeLog(file: string, log: MadeUpLog, lines: number): Promise<number> {
  const handle = await open(file, 'w')
  try {
    let bytes = 0
    for (const text of log.text(lines)) {
      stopping.throwIfAborted()
      bytes += (await handle.write(Buffer.from(text, 'latin1'))).bytesWritten
    }
    return bytes
  } finally {
    await handle.close()
  }
}

async function findLog(log: MadeUpLog, lines: number): Promise<LogFile | null> {
  const names = await readdir(LOGS).catch(() => [])
  for (const name of names.filter((name) => name.startsWith(nameStart(log, lines)) && name.endsWith('.log'))) {
    const file = path.join(LOGS, name)
    const { size: bytes } = await stat(file)
    if (name === `${nameStart(log, lines)}${bytes}.log` && (await beginsRight(file, log, lines)))
      return { path: file, lines, bytes }
  }
  return null
}

/** Another version of the maker would have begun otherwise. */
async function beginsRight(file: string, log: MadeUpLog, lines: number): Promise<boolean> {
  const [text = ''] = log.text(lines)
  const handle = await open(file)
  try {
    const { buffer } = await handle.read(Buffer.alloc(text.length), 0, text.length, 0)
    return buffer.toString('latin1') === text
  } finally {
    await handle.close()
  }
}

const nameStart = (log: MadeUpLog, lines: number): string => `${log.name}-${lines}-`
