import type { WordList } from '../word-list'

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
const room = new Uint8Array(262_144)

/** Words by their codes. Those in ASCII are decoded together and then cut: a call for each costs far more than its letters. */
export function spelled(list: WordList, codes: ReadonlySet<number>): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  let waiting: { readonly code: number; readonly end: number }[] = []
  let end = 0
  const cut = () => {
    const all = decoder.decode(room.subarray(0, end))
    let start = 0
    for (const one of waiting) {
      found.set(one.code, all.slice(start, one.end))
      start = one.end
    }
    waiting = []
    end = 0
  }
  for (const code of codes) {
    const word = list.utf8(code)
    if (end + word.length > room.length) cut()
    if (word.length <= room.length && copyAscii(word, end)) {
      end += word.length
      waiting.push({ code, end })
    } else found.set(code, decoder.decode(word))
  }
  cut()
  return found
}

/** False where the word is not ASCII: its letters are not as many as its bytes. */
function copyAscii(word: Uint8Array, at: number): boolean {
  let bits = 0
  for (let i = 0; i < word.length; i++) {
    const byte = word[i] ?? 0
    bits |= byte
    room[at + i] = byte
  }
  return bits < 0x80
}
