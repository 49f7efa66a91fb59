import { type Container, IntakeError } from '../problem'

/** Less than this is read whatever its ratio: it does no harm. */
const HARMLESS = 268_435_456
/**
 * Unpacked bytes per packed byte that no log reaches. Measured on 100 MB each: ten days of one health check a second,
 * of which only the time changes, packs to 1/36 by gzip -9 and 1/139 by zstd -19; a flood of 2,000 identical lines a
 * second to 1/293 and 1/9,422. Zeros, of which bombs are made, pack to 1/1,030 (Deflate can do no better than 1,032)
 * and to 1/32,500 by zstd, whose blocks of four bytes can hold 128 KiB of one byte.
 */
const LARGEST_RATIO: Readonly<Record<Container, number>> = { gzip: 700, zip: 700, zstd: 20_000 }

/** Passes on what was unpacked. Throws IntakeError `bomb` when it is too much for the bytes it came from. */
export async function* bounded(
  unpacked: AsyncIterable<Uint8Array>,
  packedSoFar: () => number,
  container: Container,
): AsyncGenerator<Uint8Array> {
  let total = 0
  for await (const chunk of unpacked) {
    total += chunk.length
    const packed = packedSoFar()
    if (total > HARMLESS && total > packed * LARGEST_RATIO[container]) {
      throw new IntakeError({ code: 'bomb', packed, unpacked: total })
    }
    yield chunk
  }
}
