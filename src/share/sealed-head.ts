import { sha256 } from 'hash-wasm'
import { z } from 'zod'
import { err, ok, type Result } from '@/base/result'

/**
 * The head of an encrypted case file, `dwell.sealed/1`; docs/sealed.md describes the format. Three lines of ASCII, then the
 * ciphertext: the name of the format, the parameters as JSON, the SHA-256 of both lines, which tells damage from a wrong passphrase.
 */
const SEALED_NAME = 'dwell.sealed/'
const SEALED_VERSION = 1

/** No head is longer, bytes; a file with a longer one is damaged. */
const LONGEST_HEAD = 1024
/** No sealed file is larger: it is decrypted in one piece, bytes. */
export const LARGEST_SEALED = 256 * 1024 ** 2
/** The tag at the end of the ciphertext (NIST SP 800-38D, 128 bit). */
export const TAG_BYTES = 16

/**
 * What reading allows: a hostile file may ask for no more memory and time than this. 256 MiB; so much memory times so many passes as
 * takes a slow machine about 10 s.
 */
export const MOST_MEMORY_KIB = 256 * 1024
const MOST_PASSES = 16
const MOST_LANES = 4
const MOST_WORK_KIB = 1024 * 1024

export interface SealedHead {
  /** Argon2id, version 1.3 (RFC 9106). */
  readonly memoryKiB: number
  readonly passes: number
  readonly lanes: number
  readonly salt: Uint8Array<ArrayBuffer>
  /** Of AES-256-GCM. */
  readonly nonce: Uint8Array<ArrayBuffer>
  /** Derived with the key and not part of it: tells a wrong passphrase before anything is decrypted. */
  readonly check: Uint8Array<ArrayBuffer>
  /** Of the ciphertext with its tag. */
  readonly bytes: number
}

export type HeadProblem =
  | { readonly code: 'not-sealed' | 'damaged' | 'cut' | 'too-costly' | 'too-large' }
  /** Written by a later version. */
  | { readonly code: 'newer'; readonly version: number }

const bytesOf = (length: number) =>
  z.string().transform((text, context) => {
    const bytes = fromBase64Url(text)
    if (bytes?.length === length) return bytes
    context.addIssue(`${length} bytes in base64url`)
    return z.NEVER
  })
const count = z.int().min(1)
const headSchema = z.strictObject({
  kdf: z.literal('argon2id'),
  kdfVersion: z.literal(19),
  memoryKiB: count,
  passes: count,
  lanes: count,
  salt: bytesOf(16),
  cipher: z.literal('aes-256-gcm'),
  nonce: bytesOf(12),
  check: bytesOf(16),
  bytes: z.int().min(TAG_BYTES),
})

/** The first two lines, which the third is the hash of. */
export function writeParameters(head: SealedHead): string {
  const { memoryKiB, passes, lanes, bytes } = head
  const parameters = {
    ...{ kdf: 'argon2id', kdfVersion: 19, memoryKiB, passes, lanes, salt: toBase64Url(head.salt) },
    ...{ cipher: 'aes-256-gcm', nonce: toBase64Url(head.nonce), check: toBase64Url(head.check), bytes },
  }
  return `${SEALED_NAME}${SEALED_VERSION}\n${JSON.stringify(parameters)}\n`
}

export interface ReadHead {
  readonly head: SealedHead
  /** The first two lines. */
  readonly parameters: string
  /** The third line: what their SHA-256 has to be. */
  readonly sha256: string
  /** Where the ciphertext begins. */
  readonly length: number
}

/** Reads the head of a whole file, and checks that it is as it was written. Never rejects. */
export async function checkedHead(file: Uint8Array): Promise<Result<ReadHead, HeadProblem>> {
  const read = readHead(file)
  if (!read.ok || (await sha256(read.value.parameters)) === read.value.sha256) return read
  return err({ code: 'damaged' })
}

/** The same without the check of its hash. */
export function readHead(file: Uint8Array): Result<ReadHead, HeadProblem> {
  const start = latin1(file.subarray(0, LONGEST_HEAD))
  const named = /^dwell\.sealed\/(\d{1,6})\n/.exec(start)
  if (named === null) return err({ code: 'not-sealed' })
  const version = Number(named[1])
  if (version > SEALED_VERSION) return err({ code: 'newer', version })
  const [name = '', json, sha256, ...rest] = start.split('\n')
  if (version < 1 || json === undefined || sha256 === undefined || rest.length === 0)
    return err({ code: file.length < LONGEST_HEAD ? 'cut' : 'damaged' })
  const parameters = `${name}\n${json}\n`
  const read = headSchema.safeParse(parsed(json))
  if (!read.success || !/^[0-9a-f]{64}$/.test(sha256)) return err({ code: 'damaged' })
  const head: SealedHead = read.data
  if (head.bytes > LARGEST_SEALED) return err({ code: 'too-large' })
  if (isTooCostly(head)) return err({ code: 'too-costly' })
  const length = parameters.length + sha256.length + 1
  if (file.length < length + head.bytes) return err({ code: 'cut' })
  if (file.length > length + head.bytes) return err({ code: 'damaged' })
  return ok({ head, parameters, sha256, length })
}

const isTooCostly = ({ memoryKiB, passes, lanes }: SealedHead): boolean =>
  memoryKiB > MOST_MEMORY_KIB ||
  passes > MOST_PASSES ||
  lanes > MOST_LANES ||
  memoryKiB < 8 * lanes ||
  memoryKiB * passes > MOST_WORK_KIB

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

/** Each byte a character, so that positions in the text are those in the file. */
const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(latin1(bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

/** Null unless it is written as it would be written here: one form for one value. */
function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]{1,64}$/.test(text)) return null
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0))
    return toBase64Url(bytes) === text ? bytes : null
  } catch {
    return null
  }
}
