import type { Refusal } from '../refusal'
import { ClfTime } from '../time/clf-time'
import { readEpoch } from '../time/epoch-time'
import { IsoTime } from '../time/iso-time'
import type { LocalClock } from '../time/local-clock'
import { type ZoneCount, ZoneTally } from '../time/zone-tally'
import { isNone, member } from './json-field'
import type { JsonLine, JsonObject } from './json-line'

/** No way to write a time is longer. */
const LONGEST = 64
const SLASH = 47
/** `17/May/2015:10:05:03 +0000` ends in five bytes of zone. */
const ZONE = 5

/** The text of a time, be it a string or a number; null where it is neither. */
export function timeText(line: JsonLine, record: JsonObject, name: string): string | null {
  const value = member(record, name)
  if (typeof value === 'number') return line.digits(name, value) ?? String(value)
  return typeof value === 'string' ? value : null
}

/** Times in members of JSON objects: ISO 8601 and Common Log Format in strings, and counts since 1970 in numbers or strings. */
export class JsonTime {
  private readonly tally = new ZoneTally()
  private readonly iso: IsoTime
  private readonly clf: ClfTime
  private readonly encoder = new TextEncoder()
  // A UTF-16 unit has three bytes at most.
  private readonly bytes = new Uint8Array(LONGEST * 3)

  constructor(clock: LocalClock | null) {
    this.iso = new IsoTime(clock, this.tally)
    this.clf = new ClfTime(clock)
  }

  /** Epoch ms of the time that the member `name` is, or why it is none. Its zone is counted: read the time when the row is sure. */
  read(line: JsonLine, record: JsonObject, name: string): number | Refusal {
    if (isNone(member(record, name))) return 'no-time'
    const text = timeText(line, record, name)
    if (text === null || text.length > LONGEST) return 'bad-time'
    const to = this.encoder.encodeInto(text, this.bytes).written
    if (isCount(text)) return this.counted(readEpoch(this.bytes, 0, to), '+0000')
    if (this.bytes[2] === SLASH) return this.counted(this.clf.read(this.bytes, 0, to), text.slice(-ZONE))
    return this.iso.read(this.bytes, 0, to)
  }

  zones(): readonly ZoneCount[] {
    return this.tally.zones()
  }

  private counted(time: number | Refusal, zone: string): number | Refusal {
    if (typeof time === 'number') this.tally.count(zone)
    return time
  }
}

/** Digits, and perhaps more of them after a point. */
const isCount = (text: string): boolean => /^\d+(?:\.\d+)?$/.test(text)
