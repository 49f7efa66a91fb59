import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Content, contentsOf } from './content'
import {
  bytesOf,
  collect,
  gzip,
  hasZstd,
  join,
  type Member,
  problemCode,
  textOf,
  zipOf,
  zstdTool,
} from './packing-in-test'
import { skippable, zstdFrame } from './zstd-frame-in-test'

const LINE = '192.0.2.1 - - [01/Jan/2025:00:00:00 +0000] "GET / HTTP/1.1" 200 2\n'
const log = bytesOf(LINE.repeat(50))
const contents = (...parts: Uint8Array<ArrayBuffer>[]) => contentsOf(new Blob(parts))
const only = async (bytes: Uint8Array<ArrayBuffer>): Promise<Content> => {
  const [content, ...rest] = await contents(bytes)
  if (content === undefined || rest.length > 0) throw new Error('not one content')
  return content
}
const zstd = async (bytes: Uint8Array) => new Uint8Array(await zstdFrame([{ raw: bytes }]))
const noise = (length: number) => Uint8Array.from({ length }, (_, i) => (i * i * 31 + (i >> 3) * 7) & 255)

describe('contentsOf one file', () => {
  it('tells plain, .gz and .zst by their first bytes, and one in another', async () => {
    const zst = await zstd(log)
    const cases: [Uint8Array<ArrayBuffer>, Content['compression']][] = [
      [log, 'none'],
      [gzip(log), 'gzip'],
      [zst, 'zstd'],
      [join(skippable(noise(9)), zst), 'zstd'],
      [gzip(zst), 'zstd'],
      [await zstd(gzip(log)), 'gzip'],
    ]
    for (const [bytes, compression] of cases) {
      const content = await only(bytes)
      expect(content).toMatchObject({
        member: null,
        kind: 'text',
        compression,
        packedSize: bytes.length,
        problem: null,
      })
      expect(content.plain === null).toBe(compression !== 'none')
      expect(await textOf(content)).toBe(LINE.repeat(50))
      expect(await textOf(content)).toBe(LINE.repeat(50))
    }
  })

  it('says how many packed bytes were handed out, up to all', async () => {
    for (const bytes of [log, gzip(log), await zipOf([['a.log', log]])]) {
      const content = await only(bytes)
      const told: number[] = []
      await collect(content.open((packed) => told.push(packed)))
      expect(told.at(-1)).toBe(content.packedSize)
    }
  })

  it('knows Parquet, and what is no log', async () => {
    const parquet = bytesOf('PAR1 and columns')
    expect((await only(parquet)).kind).toBe('parquet')
    expect((await only(gzip(parquet))).kind).toBe('parquet')
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])
    const inner = gzip(gzip(gzip(log)))
    for (const bytes of [png, gzip(png), inner, gzip(await zipOf([['a', log]]))]) {
      expect(await problemCode(only(bytes))).toBe('not-text')
    }
    expect(await problemCode(only(await zipOf([['[Content_Types].xml', log]])))).toBe('not-text')
    expect(await problemCode(only(new Uint8Array(0)))).toBe('empty')
  })

  it('tells a file that changed while being read', async () => {
    const shrunk = Object.assign(new Blob([log]), { stream: () => new Blob([log.slice(1)]).stream() })
    const grown = Object.assign(new Blob([log]), { stream: () => new Blob([log, log]).stream() })
    const gone = Object.assign(new Blob([log]), {
      stream: () => new ReadableStream({ pull: (pipe) => pipe.error(new DOMException('', 'NotReadableError')) }),
    })
    for (const file of [shrunk, grown]) {
      const [content] = await contentsOf(file)
      expect(await problemCode(textOf(content))).toBe('unreadable')
    }
    expect(await problemCode(contentsOf(gone))).toBe('unreadable')
  })

  it('stops a bomb', async () => {
    const part = gzip(new Uint8Array(16 * 1_048_576))
    const bomb = join(...Array.from({ length: 17 }, () => part))
    expect(await problemCode(drain(await only(bomb)))).toBe('bomb')
  })
})

describe('contentsOf an archive', () => {
  it('reads members in their order, stored or deflated or packed once more, and passes over folders', async () => {
    const members: Member[] = [
      ['logs/', new Uint8Array(0), { directory: true }],
      ['logs/a.log', log],
      ['__MACOSX/logs/._a.log', noise(20)],
      ['logs/stored.log', bytesOf('stored\n'), { level: 0 }],
      ['logs/a.log.1.gz', gzip(bytesOf('rotated\n')), { level: 0 }],
      ['logs/a.log.2.zst', await zstd(bytesOf('older\n'))],
      ['logs/empty.log', new Uint8Array(0)],
    ]
    for (const zip64 of [false, true]) {
      const archive = await zipOf(members.map(([name, bytes, options]) => [name, bytes, { ...options, zip64 }]))
      const found = await contents(archive)
      expect(found.map(({ member, compression }) => [member, compression])).toEqual([
        ['logs/a.log', 'zip'],
        ['logs/stored.log', 'zip'],
        ['logs/a.log.1.gz', 'gzip'],
        ['logs/a.log.2.zst', 'zstd'],
        ['logs/empty.log', 'zip'],
      ])
      const texts = await Promise.all(found.map(textOf))
      expect(texts).toEqual([LINE.repeat(50), 'stored\n', 'rotated\n', 'older\n', ''])
      expect(await found[1]?.plain?.text()).toBe('stored\n')
      expect(found.filter(({ plain }) => plain !== null)).toHaveLength(1)
    }
  })

  it('takes any name as text', async () => {
    const names = ['../../etc/passwd', '/root', 'C:\\x', '__proto__', 'a\u202egol.exe', '<img src=x>', 'a'.repeat(5000)]
    const found = await contents(await zipOf(names.map((name) => [name, log] as const)))
    expect(found.map(({ member }) => member)).toEqual(names)
  })

  it('says of each member what is wrong with it, and reads the others', async () => {
    const password = 'infected'
    const archive = await zipOf([
      ['locked.log', log, { password }],
      ['locked-zipcrypto.log', log, { password, zipCrypto: true }],
      ['picture.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
      ['inner.zip', await zipOf([['a.log', log]])],
      ['cut.gz', gzip(log).slice(0, 30), { level: 0 }],
      ['good.log', log],
    ])
    const found = await contents(archive)
    const codes = await Promise.all(found.map((content) => problemCode(collect(content.open()))))
    expect(codes).toEqual(['zip-encrypted', 'zip-encrypted', 'not-text', 'not-text', 'gzip-truncated', 'none'])
    expect(found.map(({ problem }) => problem?.code)).toEqual([...codes.slice(0, 5), undefined])
  })

  it('refuses methods it cannot undo', async () => {
    const archive = await zipOf([['a.log', log]])
    for (const at of [8, central(archive) + 10]) archive[at] = 12
    expect((await only(archive)).problem).toEqual({ code: 'zip-method', method: 12 })
  })

  it('checks length and CRC-32 of members', async () => {
    const stored = await zipOf([['a.log', log, { level: 0, dataDescriptor: false }]])
    const data = (archive: Uint8Array) => 30 + 'a.log'.length + (archive[28] ?? 0)
    expect(await problemCode(textOf(await only(stored.with(data(stored) + 100, 1))))).toBe('zip-corrupt')
    const packed = await zipOf([['a.log', log, { dataDescriptor: false }]])
    const size = central(packed) + 24
    for (const at of [size, data(packed) + 3]) {
      const damaged = await contents(packed.with(at, (packed[at] ?? 0) ^ 1))
      expect(await problemCode(textOf(damaged[0]))).toBe('zip-corrupt')
    }
  })

  it('refuses members that share their bytes', async () => {
    const archive = await zipOf([
      ['a.log', log],
      ['b.log', log],
    ])
    const second = central(archive, 1)
    for (let i = 0; i < 4; i++) archive[second + 42 + i] = 0
    const found = await contents(archive)
    expect(found.map(({ problem }) => problem?.code)).toEqual([undefined, 'zip-corrupt'])
  })

  it('tells an archive that is empty, in parts, or of too many members', async () => {
    expect(await problemCode(contents(await zipOf([])))).toBe('zip-no-members')
    expect(await problemCode(contents(join(bytesOf('PK\x07\x08'), (await zipOf([['a', log]])).slice(0, -30))))).toBe(
      'zip-split',
    )
  })

  it('tells an archive that is cut off anywhere', async () => {
    const archive = await zipOf([
      ['a.log', log],
      ['b.log', log, { level: 0 }],
    ])
    for (let at = 4; at < archive.length; at += 11) {
      expect(await problemCode(contents(archive.slice(0, at)))).toMatch(/^zip-(truncated|corrupt)$/)
    }
  })

  it('gives back any members', async () => {
    const member = fc.tuple(fc.string({ minLength: 1 }), fc.uint8Array({ maxLength: 300 }), fc.constantFrom(0, 6))
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(member, { selector: ([name]) => name, maxLength: 5, minLength: 1 }),
        async (members) => {
          const texts = members
            .filter(([name]) => !name.endsWith('/'))
            .map(([name, bytes, level]) => [`${name}.log`, join(bytesOf('x'), bytes), { level }] as const)
          if (texts.length === 0) return
          const found = await contents(await zipOf(texts))
          expect(await Promise.all(found.map((content) => collect(content.open())))).toEqual(
            texts.map(([, bytes]) => new Uint8Array(bytes)),
          )
        },
      ),
      { numRuns: 30 },
    )
  })
})

it('throws nothing but problems on damage of any kind', async () => {
  const zst = hasZstd ? (zstdTool(log) ?? log) : await zstd(log)
  const archive = await zipOf([
    ['a.log', log],
    ['b.gz', gzip(log)],
    ['c.zst', zst, { level: 0 }],
  ])
  const files = [gzip(log), zst, archive, bytesOf('PK\x03\x04'), bytesOf('PK\x05\x06')]
  const edit = fc.tuple(fc.nat(), fc.nat(255))
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.array(edit, { maxLength: 4 }),
      fc.nat(40),
      async (file, edits, cut) => {
        const damaged = file.slice(0, file.length - (cut > 20 ? cut : 0))
        for (const [at, value] of edits) damaged[at % damaged.length] = value
        const code = await problemCode(
          contents(damaged).then(async (found) => {
            for (const content of found) expect(await problemCode(collect(content.open()))).toBeTypeOf('string')
          }),
        )
        expect(code).toBeTypeOf('string')
      },
    ),
    { numRuns: 150 },
  )
})

async function drain(content: Content): Promise<number> {
  let length = 0
  for await (const chunk of content.open()) length += chunk.length
  return length
}

/** Where the n-th entry of the central directory begins (APPNOTE.TXT 4.3.12). */
function central(archive: Uint8Array, n = 0): number {
  let at = -1
  for (let i = 0; i <= n; i++)
    at = Buffer.from(archive.buffer, archive.byteOffset, archive.length).indexOf('PK\x01\x02', at + 1)
  return at
}
