import { NONE } from '../packed'
import { numberRoom, numbersOf } from './access-columns'
import type { Checkpoint } from './checkpoint'
import { type Coded, NO_SLOTS } from './coded'
import type { NumberedRows } from './rows-numbered'
import type { Slots } from './slots'
import { compareAscii } from './utf8-order'
import { textHolds } from './words-holding'

/** Status codes below this are looked up in an array. */
const USUAL = 1024
const room = numberRoom()

/** Status codes of several tables as slots, made in one pass over them. */
export async function codedStatus(
  all: NumberedRows,
  checkpoint: Checkpoint,
): Promise<Coded & { codes: readonly number[] }> {
  const codes: number[] = [NONE]
  const usual = new Uint32Array(USUAL)
  const known = new Map<number, number>()
  const slotOf = (status: number): number => {
    if (status === NONE) return 0
    const found = status >= 0 && status < USUAL ? usual[status] || undefined : known.get(status)
    if (found !== undefined) return found
    codes.push(status)
    if (status >= 0 && status < USUAL) usual[status] = codes.length - 1
    else known.set(status, codes.length - 1)
    return codes.length - 1
  }
  const parts: Slots[] = []
  for (const { chunk } of all.stretches) {
    await checkpoint()
    if (chunk.numbers.status === undefined) {
      parts.push(NO_SLOTS)
      continue
    }
    const statuses = numbersOf(chunk, 'status', room)
    const slots = new Uint32Array(chunk.length)
    for (let i = 0; i < chunk.length; i++) slots[i] = slotOf(statuses[i] ?? NONE)
    parts.push(
      codes.length <= 0x100 ? Uint8Array.from(slots) : codes.length <= 0x1_0000 ? Uint16Array.from(slots) : slots,
    )
  }
  return {
    ...named(codes.map(String)),
    codes,
    maps: all.tables.map(() => null),
    stored: (stretch) => parts[stretch] ?? NO_SLOTS,
  }
}

/** `4xx` for 404. */
export function codedStatusClass(all: NumberedRows, status: Coded & { codes: readonly number[] }): Coded {
  const names: string[] = ['']
  const map = Uint32Array.from(status.codes, (code) => {
    if (code === NONE) return 0
    const name = `${Math.floor(code / 100)}xx`
    const slot = names.indexOf(name, 1)
    return slot > 0 ? slot : names.push(name) - 1
  })
  return { ...named(names), maps: all.tables.map(() => map), stored: status.stored }
}

/** The table a row comes from. */
export function codedTable(all: NumberedRows): Coded {
  const names = ['', ...new Set(all.tables.map(({ name }) => name))]
  const maps = all.tables.map(({ name }) => Uint32Array.of(names.indexOf(name, 1)))
  return { ...named(names), maps, stored: () => NO_SLOTS }
}

/** By slot; that of no value has no name. */
function named(names: readonly string[]): Omit<Coded, 'maps' | 'stored'> {
  return {
    size: names.length,
    text: (slot) => names[slot] ?? '',
    heads: () => null,
    holding: (wanted) => Uint8Array.from(names, (name, slot) => (slot > 0 && textHolds(name, wanted) ? 1 : 0)),
    compare: (a, b) => compareAscii(names[a] ?? '', names[b] ?? ''),
    slotsOf: (texts) => Int32Array.from(texts, (text) => names.indexOf(text, 1)),
  }
}
