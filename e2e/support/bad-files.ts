import { open, writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'

const MB = 1024 ** 2
const LINE = '192.0.2.7 - - [14/Apr/2025:00:00:01 +0900] "GET /delivery/addresses HTTP/1.1" 200 512 "-" "test"\n'

/** Writes one file that cannot be read as an access log; `folder` is the test's own. Resolves with its path. */
export const badFiles: Readonly<Record<string, (folder: string) => Promise<string>>> = {
  'empty.log': (folder) => written(folder, 'empty.log', ''),
  'picture.png': (folder) => written(folder, 'picture.png', PNG),
  'prose.log': (folder) => written(folder, 'prose.log', 'It was a dark and stormy night.\n'.repeat(500)),
  'truncated.log.gz': (folder) => {
    const whole = gzipSync(Buffer.from(varied(5000)))
    return written(folder, 'truncated.log.gz', whole.subarray(0, Math.floor(whole.length / 2)))
  },
  'one-line.log': (folder) => written(folder, 'one-line.log', 'a'.repeat(64 * MB)),
  // A sparse file: two gigabytes of NUL bytes that take no room on the disk.
  'two-gigabytes.log': async (folder) => {
    const path = `${folder}/two-gigabytes.log`
    const file = await open(path, 'w')
    await file.truncate(2048 * MB)
    await file.close()
    return path
  },
}

/** A readable log of about `megabytes`, for tests that stop half way or fill the disk. */
export async function bigLog(folder: string, megabytes: number): Promise<string> {
  const block = Buffer.from(varied(10_000))
  const copies = Math.ceil((megabytes * MB) / block.length)
  return written(folder, 'big.log', Buffer.concat(new Array<Buffer>(copies).fill(block)))
}

/** Lines that differ, so that a compressor cannot make nothing of them. */
function varied(lines: number): string {
  return Array.from({ length: lines }, (_, i) =>
    LINE.replace('.7 ', `.${i % 250} `).replace('200 512', `200 ${(i * 7919) % 100_003}`),
  ).join('')
}

async function written(folder: string, name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(`${folder}/${name}`, content)
  return `${folder}/${name}`
}

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
