import type { Engine } from '@/engine/engine'
import { LogReader, type ReadOptions } from './log-reader'
import { DEFAULT_PLAN } from './read-plan'

const TABLE = 'rehearsal'
const ROUNDS = 10
const LINES = 20_000
/** Whoever has not chosen a log by then does not need its memory to wait any longer. */
const KEPT_MS = 60_000

let rehearsal: Rehearsal | null = null

/**
 * Reads a made-up log, over and over, while somebody chooses a real one, and throws its rows away: what has run often is compiled by
 * then, which browsers do for each worker anew. `engine` gets a table of that name for the time.
 */
export function rehearse(engine: Promise<Engine>): void {
  rehearsal ??= new Rehearsal(engine)
}

/** The reader that has rehearsed, as soon as it can be had, or a new one. */
export async function takeReader(): Promise<LogReader> {
  const taken = rehearsal
  rehearsal = null
  return (await taken?.take()) ?? new LogReader()
}

class Rehearsal {
  private readonly reader = new LogReader()
  private readonly over: Promise<boolean>
  private readonly timer: ReturnType<typeof setTimeout>
  private isWanted = false

  constructor(engine: Promise<Engine>) {
    this.over = this.run(engine).catch(() => false)
    this.timer = setTimeout(() => {
      rehearsal = null
      this.isWanted = true
      this.reader.end()
    }, KEPT_MS)
  }

  /** Null where it failed. */
  async take(): Promise<LogReader | null> {
    clearTimeout(this.timer)
    this.isWanted = true
    if (await this.over) return this.reader
    this.reader.end()
    return null
  }

  /** Whether all went well. */
  private async run(engine: Promise<Engine>): Promise<boolean> {
    const { reader } = this
    const opened = await engine
    const options: ReadOptions = { plan: DEFAULT_PLAN, onProgress() {}, onRows: (chunk) => opened.append(TABLE, chunk) }
    const log = [new Blob([madeUp()])]
    for (let round = 0; round < ROUNDS && !this.isWanted; round++) {
      const { ok } = await reader.read(log, options)
      await opened.drop(TABLE)
      if (!ok) return false
    }
    return true
  }
}

/** Lines as most logs have them, of which each has a target of its own: what takes longest to learn is met most often. */
function madeUp(): string {
  let text = ''
  for (let line = 0; line < LINES; line++) {
    const second = String(line % 60).padStart(2, '0')
    const minute = String(Math.floor(line / 60) % 60).padStart(2, '0')
    const target = `/rehearsal/${line}/of/${line % 97}${line % 5 === 0 ? `?page=${line % 11}` : ''}`
    const agent = `Mozilla/5.0 (X11; Linux x86_64; rv:${line % 31}.0) Gecko/20100101 Firefox/${line % 31}.0`
    text += `192.0.2.${line % 251} - ${line % 3 === 0 ? '-' : line} [01/Jan/2025:00:${minute}:${second} +0000] "GET ${target} HTTP/1.1" 200 ${line} "-" "${agent}"\n`
  }
  return text
}
