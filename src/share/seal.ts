import { argon2id, sha256 } from 'hash-wasm'
import { err, ok, type Result } from '@/base/result'
import { checkedHead, type HeadProblem, type SealedHead, TAG_BYTES, writeParameters } from './sealed-head'

/** Cost of finding the key: RFC 9106 §4, the second recommended option. */
export interface SealCost {
  readonly memoryKiB: number
  readonly passes: number
  readonly lanes: number
}
const SEAL_COST: SealCost = { memoryKiB: 64 * 1024, passes: 3, lanes: 4 }

export type SealProblem =
  | HeadProblem
  | { readonly code: 'wrong-passphrase' | 'changed' }
  /** WebCrypto is there only for pages served securely, or from this machine. */
  | { readonly code: 'no-crypto' }

const KEY_BYTES = 32

/** Encrypts bytes with a key from a passphrase that is not empty. Takes about a second and 64 MiB: call it in a worker. */
export async function seal(
  plain: Uint8Array<ArrayBuffer>,
  passphrase: string,
  cost: SealCost = SEAL_COST,
): Promise<Result<Uint8Array<ArrayBuffer>, SealProblem>> {
  if (!hasCrypto()) return err({ code: 'no-crypto' })
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const { key, check } = await derive(passphrase, salt, cost)
  const head: SealedHead = { ...cost, salt, nonce, check, bytes: plain.length + TAG_BYTES }
  const parameters = writeParameters(head)
  const written = ascii(`${parameters}${await sha256(parameters)}\n`)
  const aes = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt'])
  const secret = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: written }, aes, plain)
  const file = new Uint8Array(written.length + secret.byteLength)
  file.set(written)
  file.set(new Uint8Array(secret), written.length)
  return ok(file)
}

/** Decrypts a whole file. Every bit of it is authenticated. */
export async function unseal(
  file: Uint8Array<ArrayBuffer>,
  passphrase: string,
): Promise<Result<Uint8Array<ArrayBuffer>, SealProblem>> {
  const read = await checkedHead(file)
  if (!read.ok) return read
  const { head, length } = read.value
  if (!hasCrypto()) return err({ code: 'no-crypto' })
  const { key, check } = await derive(passphrase, head.salt, head)
  if (!isSame(check, head.check)) return err({ code: 'wrong-passphrase' })
  const aes = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt'])
  const about = { name: 'AES-GCM', iv: head.nonce, additionalData: file.subarray(0, length) }
  try {
    return ok(new Uint8Array(await crypto.subtle.decrypt(about, aes, file.subarray(length))))
  } catch {
    return err({ code: 'changed' })
  }
}

/**
 * The bytes a passphrase stands for. Composed (Unicode NFC), because macOS and some keyboards write a Korean syllable as its letters
 * and others as one character; a person has typed the same either way.
 */
export const passphraseBytes = (passphrase: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(passphrase.normalize('NFC'))

async function derive(passphrase: string, salt: Uint8Array, { memoryKiB, passes, lanes }: SealCost) {
  const derived = await argon2id({
    password: passphraseBytes(passphrase),
    salt,
    iterations: passes,
    parallelism: lanes,
    memorySize: memoryKiB,
    hashLength: KEY_BYTES + 16,
    outputType: 'binary',
  })
  return { key: derived.slice(0, KEY_BYTES), check: derived.slice(KEY_BYTES) }
}

const hasCrypto = (): boolean => (globalThis.crypto as Partial<Crypto> | undefined)?.subtle !== undefined

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.reduce((differ, byte, i) => differ | (byte ^ (b[i] ?? 256)), 0) === 0

const ascii = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (char) => char.charCodeAt(0))
