import { readdir, readFile } from 'node:fs/promises'
import { stopping } from './stopping'

const EVERY_MS = 250

/**
 * Memory of the processes that this one starts from now on, and of those they start: the sum of their proportional set
 * sizes (proc_pid_smaps(5)), which counts a page that several share once. Bytes; null where there is no /proc.
 */
export class MemoryWatch {
  private readonly before = descendants()
  private timer: NodeJS.Timeout | null = null
  private stopped = false
  private highest: number | null = null

  /** Looks every quarter of a second, or seldom enough that looking takes at most a twentieth of one core. */
  start(): this {
    const look = async () => {
      const began = performance.now()
      await this.now()
      const took = performance.now() - began
      if (!this.stopped && !stopping.aborted) this.timer = setTimeout(look, Math.max(EVERY_MS, took * 20))
    }
    void look()
    return this
  }

  stop(): void {
    this.stopped = true
    if (this.timer) clearTimeout(this.timer)
  }

  /** Highest sum since the start or the last time this was asked. */
  takePeak(): number | null {
    const peak = this.highest
    this.highest = null
    return peak
  }

  /** Sum at this moment. */
  async now(): Promise<number | null> {
    const before = await this.before
    const mine = (await descendants()).filter((pid) => !before.includes(pid))
    const sizes = (await Promise.all(mine.map(proportionalSize))).filter((size) => size !== null)
    if (sizes.length === 0) return null
    const sum = sizes.reduce((a, b) => a + b, 0)
    this.highest = Math.max(sum, this.highest ?? 0)
    return sum
  }
}

async function proportionalSize(pid: number): Promise<number | null> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) * 1024
}

/** Ids of all processes started by this one, or by one of those. */
async function descendants(): Promise<readonly number[]> {
  const names = await readdir('/proc').catch(() => [])
  const pids = names.filter((name) => /^\d+$/.test(name)).map(Number)
  const parents = new Map(await Promise.all(pids.map(async (pid) => [pid, await parentOf(pid)] as const)))
  const found: number[] = [process.pid]
  for (const parent of found) {
    for (const [pid, its] of parents) if (its === parent) found.push(pid)
  }
  return found.slice(1)
}

/** The second field after the name, which may itself hold blanks and brackets (proc_pid_stat(5)). */
async function parentOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
}
