import type { Refusal } from '../refusal'
import { ClfTime } from '../time/clf-time'
import { readEpoch } from '../time/epoch-time'
import { IsoTime } from '../time/iso-time'
import type { LocalClock } from '../time/local-clock'
import { type ZoneCount, ZoneTally } from '../time/zone-tally'
import { type LooseTime, LooseTimes } from './loose-time'
import type { TimeFormat } from './mapping'

/** Counts a zone only when its row is known to be one. */
class HeldTally extends ZoneTally {
  private held: string | null = null

  override count(offset: string): void {
    this.held = offset
  }

  forget(): void {
    this.held = null
  }

  /** Whether there was one. */
  settle(): boolean {
    if (this.held === null) return false
    super.count(this.held)
    this.held = null
    return true
  }
}

/** Epochs are UTC by definition. */
const UTC = '+0000'

/** Reads times in the format that a mapping says. */
export class MappedTime {
  private readonly tally = new HeldTally()
  private readonly clf: ClfTime | null
  private readonly loose: LooseTimes | null
  private readonly readBytes: (bytes: Uint8Array, from: number, to: number) => number | Refusal

  /** `format` null: the user has not said, and every time is refused. */
  constructor(format: TimeFormat | null, clock: LocalClock | null) {
    const iso = format === 'iso' ? new IsoTime(clock, this.tally) : null
    const clf = format === 'clf' ? new ClfTime() : null
    const order = format === 'iso' ? 'year-first' : format === 'clf' ? 'day-first' : format
    const ordered = order === 'year-first' || order === 'day-first' || order === 'month-first'
    this.loose = ordered ? new LooseTimes(order, clock, this.tally) : null
    this.clf = clf
    if (iso) this.readBytes = (bytes, from, to) => iso.read(bytes, from, to)
    else if (clf) this.readBytes = (bytes, from, to) => this.common(clf, bytes, ...unbracketed(bytes, from, to))
    else if (format === 'epoch') this.readBytes = (bytes, from, to) => this.epoch(bytes, from, to)
    else if (this.loose) this.readBytes = this.loose.read.bind(this.loose)
    else this.readBytes = () => 'bad-time'
  }

  /** The time in `bytes[from, to)` as epoch ms, or why it is none. */
  read(bytes: Uint8Array, from: number, to: number): number | Refusal {
    this.tally.forget()
    return this.readBytes(bytes, from, to)
  }

  /** As {@link read}; where the format is one of dates, a day or a month alone is a time, too. */
  readLoose(bytes: Uint8Array, from: number, to: number): LooseTime | Refusal {
    const at = this.read(bytes, from, to)
    if (typeof at === 'number') return { at, precision: 'instant' }
    return at === 'no-zone' || this.loose === null ? at : this.loose.readLoose(bytes, from, to)
  }

  /** The time read last belongs to a row. */
  count(): void {
    if (!this.tally.settle()) this.clf?.count()
  }

  zones(): readonly ZoneCount[] {
    return [...(this.clf?.zones() ?? []), ...this.tally.zones()].sort((a, b) => b.rows - a.rows)
  }

  /** Some leave the zone out. */
  private common(clf: ClfTime, bytes: Uint8Array, from: number, to: number): number | Refusal {
    const at = clf.read(bytes, from, to)
    return at === 'no-zone' && this.loose !== null ? this.loose.read(bytes, from, to) : at
  }

  private epoch(bytes: Uint8Array, from: number, to: number): number | Refusal {
    const at = readEpoch(bytes, from, to)
    if (typeof at === 'number') this.tally.count(UTC)
    return at
  }
}

const OPEN = 91
const CLOSE = 93

/** Common logs put brackets around their times, and some that turn them into tables leave them there. */
function unbracketed(bytes: Uint8Array, from: number, to: number): [number, number] {
  return to - from > 1 && bytes[from] === OPEN && bytes[to - 1] === CLOSE ? [from + 1, to - 1] : [from, to]
}
