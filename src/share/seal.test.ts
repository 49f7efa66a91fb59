import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passphraseBytes, type SealCost, seal, unseal } from './seal'
import { MOST_MEMORY_KIB, readHead } from './sealed-head'

/** As little as Argon2id takes: tests are about the format. */
const CHEAP: SealCost = { memoryKiB: 8, passes: 1, lanes: 1 }
const PLAIN = new TextEncoder().encode('a case, its exhibits and its notes')
const SYLLABLES = '비밀 문구 하나'

const sealed = async (
  plain: Uint8Array<ArrayBuffer> = PLAIN,
  passphrase = 'correct horse',
): Promise<Uint8Array<ArrayBuffer>> => {
  const made = await seal(plain, passphrase, CHEAP)
  if (!made.ok) throw new Error(made.error.code)
  return made.value
}
const codeOf = async (file: Uint8Array<ArrayBuffer>, passphrase = 'correct horse'): Promise<string> => {
  const read = await unseal(file, passphrase)
  return read.ok ? 'ok' : read.error.code
}
const text = (file: Uint8Array): string => new TextDecoder('latin1').decode(file)
const bytes = (of: string): Uint8Array<ArrayBuffer> => Uint8Array.from(of, (char) => char.charCodeAt(0))
/** The head with other parameters and its right hash, as somebody hostile would write it. */
async function withParameters(file: Uint8Array, change: Record<string, unknown>): Promise<Uint8Array<ArrayBuffer>> {
  const [name = '', json = '', , ...rest] = text(file).split('\n')
  const parameters = `${name}\n${JSON.stringify({ ...JSON.parse(json), ...change })}\n`
  const { sha256 } = await import('hash-wasm')
  return bytes(`${parameters}${await sha256(parameters)}\n${rest.join('\n')}`)
}

describe('an encrypted case file', () => {
  it('gives back what was put in, for its passphrase alone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.string({ minLength: 1, unit: 'grapheme' }),
        async (plain, passphrase) => {
          const file = await sealed(new Uint8Array(plain), passphrase)
          expect(await unseal(file, passphrase)).toEqual({ ok: true, value: new Uint8Array(plain) })
          expect(await codeOf(file, `${passphrase}x`)).toBe('wrong-passphrase')
        },
      ),
      { numRuns: 30 },
    )
  })

  it('never has the same salt, nonce or bytes twice, and nothing of the plain text', async () => {
    const [one, two] = [await sealed(), await sealed()]
    expect(text(one)).not.toBe(text(two))
    expect(text(one)).not.toContain('exhibits')
  })

  it('takes Korean letters as syllables or as their parts', async () => {
    expect(SYLLABLES.normalize('NFD')).not.toBe(SYLLABLES)
    expect(passphraseBytes(SYLLABLES.normalize('NFD'))).toEqual(passphraseBytes(SYLLABLES))
    const file = await sealed(PLAIN, SYLLABLES.normalize('NFD'))
    expect(await codeOf(file, SYLLABLES)).toBe('ok')
    expect(await codeOf(file, '비밀 문구 둘')).toBe('wrong-passphrase')
  })

  it('is opened with no byte changed, wherever it is', async () => {
    const file = await sealed()
    for (let at = 0; at < file.length; at += 1) {
      for (const bit of [1, 128]) {
        const other = file.slice()
        other[at] = (other[at] ?? 0) ^ bit
        expect(await codeOf(other), `byte ${at}`).toMatch(
          /^(not-sealed|newer|damaged|cut|too-costly|too-large|changed)$/,
        )
      }
    }
    const body = file.slice()
    body[body.length - 1] = (body.at(-1) ?? 0) ^ 1
    expect(await codeOf(body)).toBe('changed')
  })

  it('is not opened cut short or with more behind it', async () => {
    const file = await sealed()
    for (let length = 0; length < file.length; length += 1)
      expect(await codeOf(file.slice(0, length)), `${length} bytes`).toMatch(
        length < 16 ? /^not-sealed$|^cut$/ : /^cut$/,
      )
    expect(await codeOf(bytes(`${text(file)}x`))).toBe('damaged')
  })

  it('has parameters that are authenticated, also where their hash was made right', async () => {
    const file = await sealed()
    for (const change of [{ memoryKiB: 16 }, { passes: 2 }, { salt: 'AAAAAAAAAAAAAAAAAAAAAA' }])
      expect(await codeOf(await withParameters(file, change))).toBe('wrong-passphrase')
    expect(await codeOf(await withParameters(file, { nonce: 'AAAAAAAAAAAAAAAA' }))).toBe('changed')
  })

  it('asks for no more memory or time than is bearable', async () => {
    const file = await sealed()
    for (const change of [
      { memoryKiB: MOST_MEMORY_KIB + 1 },
      { memoryKiB: 4_000_000_000 },
      { passes: 1_000_000 },
      { lanes: 255, memoryKiB: 4096 },
      { memoryKiB: MOST_MEMORY_KIB, passes: 16 },
      { memoryKiB: 4 },
    ])
      expect(await codeOf(await withParameters(file, change)), JSON.stringify(change)).toBe('too-costly')
    expect(await codeOf(await withParameters(file, { bytes: 2 ** 40 }))).toBe('too-large')
    for (const change of [{ passes: 0 }, { lanes: 1.5 }, { kdf: 'md5' }, { more: 1 }, { salt: 'AA' }, { bytes: -1 }])
      expect(await codeOf(await withParameters(file, change)), JSON.stringify(change)).toBe('damaged')
  })

  it('of a later version is told as one', async () => {
    expect(readHead(bytes('dwell.sealed/2\nanything'))).toEqual({ ok: false, error: { code: 'newer', version: 2 } })
    expect(readHead(bytes('dwell.case/1'))).toEqual({ ok: false, error: { code: 'not-sealed' } })
  })
})
