/** Some writers fill the last group of eight, and some more than one. */
const PADDING = 512

/**
 * Checks the run-length and bit-packing hybrid of Parquet in `bytes[from, to)`: no run claims more than `most` values.
 * https://parquet.apache.org/docs/file-format/data-pages/encodings/#RLE
 */
export function checkRuns(bytes: Uint8Array, from: number, to: number, width: number, most: number): void {
  if (width > 32) throw new RangeError(`values of ${width} bits`)
  let seen = 0
  for (let at = from; at < to && seen < most; ) {
    let header = 0
    let unit = 1
    for (let more = true; more; unit *= 128) {
      if (at >= to || unit > 128 ** 4) throw new RangeError('run header ends after its page')
      const byte = bytes[at++] ?? 0
      header += (byte & 127) * unit
      more = byte >= 128
    }
    const groups = Math.floor(header / 2)
    const packed = header % 2 === 1
    const count = packed ? groups * 8 : groups
    if (count > most + (packed ? PADDING : 0)) throw new RangeError(`run of ${count} values in a page of ${most}`)
    at += packed ? groups * width : (width + 7) >> 3
    seen += count
  }
}
