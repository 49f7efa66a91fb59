import { firstOf } from './bytes.as'
import { BACKSLASH, CR, closing, EQUALS, LF, QUOTE, SPACE, valueLength } from './fields.as'

/**
 * Fields behind the agent: quoted ones without a name, which are passed over, and `name=value` without quotes, of which `kid` and `jti` are
 * kept. What other names mean is not known here: whoever calls is asked once for each, and says which tell nothing.
 */

/** As they are loaded. */
const KID: u64 = 0x64_696b
const JTI: u64 = 0x69_746a

/** Names of fields that tell nothing Dwell keeps: their bytes, up to eight, and their lengths. */
const MOST_SILENT: i32 = 16
const silent: usize = memory.data(16 * 16)
let silentNames: i32 = 0

let unknownName: usize = 0
let unknownNameEnd: usize = 0

/** What the fields gave. */
export let key: usize = 0
export let keyLength: i32 = 0
export let token: usize = 0
export let tokenLength: i32 = 0

/** Where the name is and ends that is not known in the line read last, where all before it is plain; or 0. */
export function unknownNameAt(): usize {
  return unknownName
}
export function unknownNameEndsAt(): usize {
  return unknownNameEnd
}

export function forgetUnknownName(): void {
  unknownName = 0
}

/** Fields of that name are passed over from now on. */
export function passUnknownName(): void {
  const at = silent + (silentNames as usize) * 16
  store<u64>(at, shortName(unknownName, unknownNameEnd))
  store<u64>(at, unknownNameEnd - unknownName, 8)
  silentNames++
}

/** Passes the fields behind the agent and keeps key and token; answers where they end, or 0 where they are not plain. */
export function moreFields(end: usize): usize {
  keyLength = 0
  tokenLength = 0
  while (load<u8>(end) === SPACE) {
    const field = end + 1
    if (load<u8>(field) === QUOTE) {
      const more = closing(field + 1)
      // A field with a name may say who it was.
      if (more === 0 || firstOf(field + 1, EQUALS, LF, LF, LF) < more) return 0
      end = more + 1
      continue
    }
    const equals = firstOf(field, EQUALS, SPACE, BACKSLASH, LF)
    if (equals === field || load<u8>(equals) !== EQUALS) return 0
    const value = equals + 1
    if (load<u8>(value) === QUOTE) return 0
    end = firstOf(value, SPACE, BACKSLASH, LF, LF)
    if (load<u8>(end) === BACKSLASH) return 0
    if (load<u8>(end) === LF && load<u8>(end - 1) === CR) end--
    const length = valueLength(value, end)
    const called = shortName(field, equals)
    if (equals === field + 3 && called === KID) {
      key = length === 0 ? key : value
      keyLength = length === 0 ? keyLength : length
    } else if (equals === field + 3 && called === JTI) {
      token = length === 0 ? token : value
      tokenLength = length === 0 ? tokenLength : length
    } else if (!isSilent(called, equals - field)) {
      if (equals > field + 8 || silentNames === MOST_SILENT) return 0
      unknownName = field
      unknownNameEnd = equals
      return 0
    }
  }
  return end
}

/** The first eight bytes of a name, those behind it as 0. */
function shortName(at: usize, end: usize): u64 {
  const length = end - at
  return length >= 8 ? load<u64>(at) : load<u64>(at) & ~(~(0 as u64) << ((length as u64) * 8))
}

function isSilent(called: u64, length: usize): bool {
  if (length > 8) return false
  const end = silent + (silentNames as usize) * 16
  for (let at = silent; at < end; at += 16) if (load<u64>(at) === called && load<u64>(at, 8) === length) return true
  return false
}
