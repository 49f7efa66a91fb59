import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CredentialReader } from './credential-reader'
import { DEFAULT_CREDENTIAL_RULE, type NamedCredential } from './credential-rule'
import { base64Url, jwt, SIGNATURE } from './made-in-test'
import { tokenId } from './token-name'

const reader = await CredentialReader.create()
const encoder = new TextEncoder()

/** The target stands in the middle of other bytes, as it does in a line. */
function target(text: string, by = reader) {
  const bytes = encoder.encode(`"GET ${text} HTTP/1.1"&token=outside-of-it`)
  const read = by.target(bytes, 5, 5 + encoder.encode(text).length)
  return read && { ...read, target: new TextDecoder().decode(read.target) }
}
const hash = (token: string): string => `sha256:${createHash('sha256').update(token).digest('hex').slice(0, 16)}`

const token = jwt({ sub: 'm-17', jti: 'a81f-2' })
const opaque = 'GqX7_kd82.Jwq-01'
const of = (kept: string, account: string | null = null, key: string | null = null) => ({ token: kept, account, key })

describe('target', () => {
  it.each([
    '/',
    '/delivery/addresses?page=2&sort=asc&user=5&key=a',
    '/a?csrf_token=abcdefghijkl',
    '/a?token=2',
    "/a?token='or%201=1--",
    '/a?sid=17&session=spring-2026',
    '/a?session=Build_15.1_of_the_(beta)',
    '/a?x=%7Cy%5B%5D&%ED%95%9C=%EA%B8%80',
    '/monkeyJ/eyJ?eyJzZWFyY2giOiIifQ.x',
    '/a?access_token=',
    '/a?access_token',
    '%',
    '%2',
    '=',
  ])('%s holds nothing', (text) => expect(target(text)).toBeNull())

  it('keeps a JWT by its name, wherever it stands', () => {
    const kept = `${hash(token)}~a81f-2`
    const found = of(kept, 'm-17', 'key-1')
    expect(target(`/a?x=1&access_token=${token}&y=2`)).toEqual({ ...found, target: `/a?x=1&access_token=${kept}&y=2` })
    expect(target(`/reset/${token}/now`)).toEqual({ ...found, target: `/reset/${kept}/now` })
    expect(target(`/a?q=Bearer%20${token}`)).toEqual({ ...found, target: `/a?q=Bearer%20${kept}` })
    expect(target(`/a?token=Bearer+${token}`)).toEqual({ ...found, target: `/a?token=Bearer+${kept}` })
    const encoded = token.replaceAll('.', '%2E').replace('e', '%65')
    expect(target(`/a?x=${encoded}&y`)).toEqual({ ...found, target: `/a?x=${kept}&y` })
    const nested = encodeURIComponent(encodeURIComponent(`https://shop.example/?id_token=${encoded}&z=1`))
    expect(target(`/login?to=${nested}`)?.target).toMatch(
      new RegExp(`^/login\\?to=https%253A.*id_token%253D${kept}%2526z`),
    )
  })

  it('keeps other tokens by their names', () => {
    const kept = hash(opaque)
    for (const text of [
      '/a?access_token=*&b=1',
      '/a?ACCESS_TOKEN=*',
      '/a;jsessionid=*/b?c',
      '/a?user[token]=*#x',
      '/a?user%5Btoken%5D=*',
      '/a?access%5ftoken=*',
      '/a?to=%2Fb%3Ftoken%3D*%26c',
      "/a?token=*'--",
      '/token=*/x',
    ]) {
      expect(target(text.replace('*', opaque))).toEqual({ ...of(kept), target: text.replace('*', kept) })
    }
    expect(target(`/a?token=${encodeURIComponent('ab+/cd==12')}`)).toMatchObject(of(hash('ab+/cd==12')))
    expect(target('/a?sid=fd882280243ebf9d43849a95&x')?.token).toBe(hash('fd882280243ebf9d43849a95'))
  })

  it('prefers the claims of one token to all else', () => {
    const other = jwt({ sub: 'm-18' }, { alg: 'none' }, '')
    const found = target(`/a?jti=x&kid=y&api_key=${opaque}&id_token=${token}&access_token=${other}`)
    expect(found).toMatchObject(of(`${hash(token)}~a81f-2`, 'm-17', 'key-1'))
    expect(found?.target).toBe(
      `/a?jti=x&kid=y&api_key=${hash(opaque)}&id_token=${hash(token)}~a81f-2&access_token=${hash(other)}`,
    )
    expect(target(`/a?kid=k-9&api_key=${opaque}`)).toMatchObject(of(hash(opaque), null, 'k-9'))
  })

  it('reads ids without touching the target', () => {
    expect(target('/a?jti=a%2D1&kid=k')).toEqual({ ...of('a-1', null, 'k'), target: '/a?jti=a%2D1&kid=k' })
    expect(target(`/a?jti=${'x'.repeat(300)}`)).toBeNull()
    expect(target('/a?jti=-&kid=')).toBeNull()
  })

  it('writes an id into the target only where nothing could take it for more', () => {
    const target1 = target(`/a?token=${jwt({ jti: '&token=abcdefgh' })}`)
    expect(target1?.token).toMatch(/^sha256:[0-9a-f]{16}~&token=abcdefgh$/)
    expect(target1?.target).toMatch(/^\/a\?token=sha256:[0-9a-f]{16}$/)
    const header = base64Url('{"alg":"none"}')
    expect(target(`/a?token=${jwt({ jti: header })}.x`)?.target).toMatch(/^\/a\?token=sha256:[0-9a-f]{16}\.x$/)
  })

  it('knows a name again', () => {
    const kept = `${hash(token)}~a81f-2`
    expect(target(`/a?token=${kept}&b`)).toEqual({ ...of(kept), target: `/a?token=${kept}&b` })
    expect(target(`/a?token=sha256:${'0'.repeat(64)}`)?.target).not.toContain('0'.repeat(17))
  })

  it('takes the names of the user, accounts too', async () => {
    const names: NamedCredential[] = [
      { name: 'Member', in: 'query', as: 'account' },
      { name: 'ticket', in: 'query', as: 'token' },
    ]
    const own = await CredentialReader.create({ names: [...DEFAULT_CREDENTIAL_RULE.names, ...names] })
    expect(target(`/a?member=kim%20%26a&ticket=${opaque}`, own)).toMatchObject(of(hash(opaque), 'kim &a'))
    expect(target(`/a?to=%2F%3Fmember%3Dkim%26b%3D1&c`, own)?.account).toBe('kim')
    expect(target(`/a?member=${token}`, own)).toMatchObject(of(`${hash(token)}~a81f-2`, 'm-17', 'key-1'))
  })
})

describe('field', () => {
  const field = (name: string, value: string) => {
    const role = reader.roleOf(name)
    return role && reader.fieldText(role, value)
  }
  const kept = `${hash(token)}~a81f-2`

  it.each([
    ['Authorization', `Bearer ${token}`, of(kept, 'm-17', 'key-1')],
    ['cs(Authorization)', `Bearer+${token}`, of(kept, 'm-17', 'key-1')],
    ['authorization', `Bearer%20${token}`, of(kept, 'm-17', 'key-1')],
    ['authorization', `bearer ${opaque}`, of(hash(opaque))],
    ['authorization', opaque, of(hash(opaque))],
    ['authorization', `Bearer ${kept}`, of(kept)],
    ['authorization', `Basic ${btoa('kim:secret:1')}`, { account: 'kim', token: null, key: null }],
    ['authorization', `Basic ${btoa('sk_live_1:')}`, null],
    ['authorization', 'Basic ???', null],
    ['authorization', 'Negotiate YIIJvwYGKwYBBQUCoIIJszCCCa', null],
    ['authorization', '-', null],
    ['Cookie', `lang=ko; JSESSIONID=${opaque}; sid=3`, of(hash(opaque))],
    ['cookie', `theme=x;%20id_token=${token}`, of(kept, 'm-17', 'key-1')],
    ['x-api-key', opaque, of(hash(opaque))],
    ['token', token, of(kept, 'm-17', 'key-1')],
    ['token', '-', null],
    ['session', 'spring', null],
    ['jti', 'a81f', of('a81f')],
    ['kid', 'key-1', { account: null, token: null, key: 'key-1' }],
    ['account', 'kim', { account: 'kim', token: null, key: null }],
    ['user', token, of(kept, 'm-17', 'key-1')],
    ['account', '', null],
    ['upstream', opaque, null],
  ])('%s: %s', (name, value, expected) => expect(field(name, value)).toEqual(expected))
})

it('gives the id by which a ledger knows a token', () => {
  expect(tokenId(`${hash(token)}~a81f~2`)).toBe('a81f~2')
  expect(tokenId(hash(token))).toBe(hash(token))
  expect(tokenId('a81f')).toBe('a81f')
})

const word = fc.constantFrom(
  ...[
    '/',
    '?',
    '&',
    '=',
    ';',
    '#',
    '%',
    '%25',
    '%2',
    '%3D',
    '%26',
    '.',
    '~',
    ' ',
    '[',
    ']',
    "'",
    'eyJ',
    'e',
    'é',
    '\u0000',
  ],
  ...['token', 'token=', 'sid=', 'jti=', 'kid%3D', 'Bearer ', 'jsessionid=', opaque, token, 'sha256:0123456789abcdef'],
)
const secret = fc
  .record({
    sub: fc.oneof(fc.string(), fc.integer(), fc.constant(undefined)),
    jti: fc.oneof(fc.string(), fc.uuid(), fc.constant('__proto__'), fc.constant(undefined)),
    more: fc.jsonValue(),
    signature: fc.uint8Array({ minLength: 24, maxLength: 64 }),
  })
  .map(({ signature, ...payload }) => jwt(payload, { alg: 'RS256', kid: 'k' }, base64Url(signature)))
const line = fc.array(fc.oneof(word, word, secret), { maxLength: 12 }).map((parts) => parts.join(''))

it('is the same when done twice', () => {
  fc.assert(
    fc.property(line, (text) => {
      const once = target(text)
      if (once === null) return
      const twice = target(once.target)
      expect(twice?.target ?? once.target).toBe(once.target)
    }),
    { numRuns: 200 },
  )
})

it('keeps nothing of payload and signature, and all of what is around', () => {
  const around = fc.array(fc.constantFrom('/', '?', '&', 'x=', ';', '#', '%2F', '%', ' ', 'a/'), { maxLength: 6 })
  fc.assert(
    fc.property(around, secret, around, fc.boolean(), (before, made, after, encoded) => {
      const left = `/${before.join('')}`
      const right = `/${after.join('')}`
      const found = target(left + (encoded ? encodeURIComponent(made).replaceAll('.', '%2e') : made) + right)
      expect(found?.target.startsWith(left)).toBe(true)
      expect(found?.target.endsWith(right)).toBe(true)
      expect(found?.key).toBe('k')
      const stored = JSON.stringify(found)
      for (const part of made.split('.').slice(1)) {
        for (let at = 0; at + 17 <= part.length; at++) expect(stored.includes(part.slice(at, at + 17))).toBe(false)
      }
    }),
    { numRuns: 60 },
  )
})

const harmless = fc
  .array(fc.constantFrom('/', '?', '&', '=', 'page', 'user=5', '%ED%95', 'e', 'y', 'J', '.', '17', ';', 'é'), {
    maxLength: 20,
  })
  .map((parts) => `/${parts.join('')}`)
  .filter((text) => !text.includes('eyJ'))

it('never throws, and leaves a target without names and tokens alone', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(100), fc.nat(100), (bytes, from, length) => {
      const to = Math.min(bytes.length, from + length)
      reader.target(bytes, Math.min(from, to), to)
      for (const role of ['token', 'session', 'token-id', 'key', 'account', 'authorization', 'cookies'] as const) {
        reader.field(role, bytes, Math.min(from, to), to)
      }
    }),
  )
  fc.assert(fc.property(harmless, (text) => target(text) === null))
})

it('outlives what is large', () => {
  expect(target(`/a?token=${'x'.repeat(1_000_000)}`)?.target).toHaveLength(32)
  expect(target(`/a?${'token=abcdefgh&'.repeat(20_000)}`)?.target).not.toContain('abcdefgh')
  expect(target('%25'.repeat(300_000))).toBeNull()
  expect(target(`/a?${'token='.repeat(100_000)}`)).not.toBeNull()
  expect(target(`/${`${token}.`.repeat(500)}`)?.target).not.toContain(SIGNATURE.slice(0, 16))
})
