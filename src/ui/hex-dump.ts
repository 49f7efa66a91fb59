/** Bytes a row. */
const WIDTH = 16

/** Bytes as `hexdump -C` shows them: place, hexadecimal digits, letters of ASCII. `from` is the place of the first. */
export function hexDump(bytes: Uint8Array, from: number): string {
  const rows: string[] = []
  const digits = Math.max(8, (from + bytes.length).toString(16).length)
  for (let at = 0; at < bytes.length; at += WIDTH) {
    const row = [...bytes.subarray(at, at + WIDTH)]
    const hex = row.map((byte) => byte.toString(16).padStart(2, '0'))
    const halves = `${hex.slice(0, 8).join(' ')}  ${hex.slice(8).join(' ')}`.padEnd(WIDTH * 3)
    const letters = row.map((byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '.')).join('')
    rows.push(`${(from + at).toString(16).padStart(digits, '0')}  ${halves}  ${letters}`)
  }
  return rows.join('\n')
}
