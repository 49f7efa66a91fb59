import type { WordList } from '../word-list'

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
/** Lists of so few words have each of them made a string at most once. */
const FEW = 4096
const ROOM = 262_144
const room = { bytes: new Uint8Array(ROOM), places: new Int32Array(ROOM), ends: new Int32Array(ROOM) }

/**
 * Puts words in their places. Those in ASCII are decoded together and then cut: a call for each costs far more than its letters.
 * One at a time; `end` it before the next.
 */
export class Speller {
  private readonly list: WordList
  private readonly values: (string | null)[]
  private readonly known: (string | undefined)[] | null
  private waiting = 0
  private filled = 0

  constructor(list: WordList, values: (string | null)[]) {
    this.list = list
    this.values = values
    this.known = list.size <= FEW ? new Array(list.size) : null
  }

  put(place: number, code: number): void {
    if (this.known === null) this.spell(place, this.list.utf8(code))
    else {
      this.known[code] ??= this.list.word(code)
      this.values[place] = this.known[code] ?? null
    }
  }

  private spell(place: number, word: Uint8Array): void {
    if (this.filled + word.length > ROOM || this.waiting === ROOM) this.end()
    if (word.length > ROOM || !copyAscii(word, this.filled)) {
      this.values[place] = decoder.decode(word)
      return
    }
    this.filled += word.length
    room.places[this.waiting] = place
    room.ends[this.waiting] = this.filled
    this.waiting++
  }

  end(): void {
    const all = decoder.decode(room.bytes.subarray(0, this.filled))
    let start = 0
    for (let i = 0; i < this.waiting; i++) {
      const end = room.ends[i] ?? 0
      this.values[room.places[i] ?? 0] = all.slice(start, end)
      start = end
    }
    this.waiting = 0
    this.filled = 0
  }
}

/** False where the word is not ASCII: its letters are not as many as its bytes. */
function copyAscii(word: Uint8Array, at: number): boolean {
  const { bytes } = room
  let bits = 0
  for (let i = 0; i < word.length; i++) {
    const byte = word[i] ?? 0
    bits |= byte
    bytes[at + i] = byte
  }
  return bits < 0x80
}
