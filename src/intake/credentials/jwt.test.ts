import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBase64Url } from './base64url'
import { findJwt, jwtClaims } from './jwt'
import { base64Url, jwt, SIGNATURE } from './made-in-test'

function read(text: string) {
  const bytes = new TextEncoder().encode(text)
  const span = findJwt(bytes, 0, bytes.length)
  return span && { text: text.slice(span.from, span.to), kid: span.kid, ...jwtClaims(bytes, span) }
}

const claims = (json: string) => read(`${base64Url('{"alg":"HS256"}')}.${base64Url(json)}.x`)

describe('findJwt', () => {
  const token = jwt({ sub: 'm-17', jti: 'a81f', exp: 1 })

  it.each(['', '/', 'Bearer ', 'xx', '/eyJ/', 'eyJeyJ', 'a.b.', '20'])('finds one after “%s”', (before) => {
    expect(read(`${before}${token}`)).toEqual({ text: token, kid: 'key-1', sub: 'm-17', jti: 'a81f' })
    expect(read(`${before}${token}/x.json`)?.text).toBe(token)
  })

  it('takes white space in the header', () => {
    for (const header of ['{ "alg":"x"}', '{\n"alg":"x"}', '{\r\n"alg":"x"}\n', '{\t"alg":"x"}']) {
      expect(read(`${base64Url(header)}.e30.AA`)).not.toBeNull()
    }
  })

  it('takes tokens without signature, cut off, detached and encrypted', () => {
    const [header = '', payload = ''] = token.split('.')
    expect(read(`${header}.${payload}.`)).toMatchObject({ text: `${header}.${payload}.`, sub: 'm-17' })
    expect(read(`${header}.${payload}`)).toMatchObject({ sub: 'm-17' })
    expect(read(`${header}.${payload.slice(0, 9)}`)).toMatchObject({
      text: `${header}.${payload.slice(0, 9)}`,
      sub: null,
    })
    expect(read(`${header}..${SIGNATURE}`)).toMatchObject({ kid: 'key-1', sub: null })
    const encrypted = `${base64Url('{"alg":"dir","enc":"A128GCM","kid":"k"}')}..aXY.Y2lwaGVy.dGFn`
    expect(read(`${encrypted}.rest`)).toEqual({ text: encrypted, kid: 'k', sub: null, jti: null })
  })

  it.each([
    ['nothing behind the header', `${base64Url('{"alg":"HS256"}')}.`],
    ['no dot', base64Url('{"alg":"HS256"}')],
    ['no alg', `${base64Url('{"search":"","fields":[]}')}.${base64Url('{}')}.x`],
    ['alg no text', `${base64Url('{"alg":{"a":1}}')}.e30.x`],
    ['alg inherited', `${base64Url('{"__proto__":{"alg":"x"}}')}.e30.x`],
    ['no object', `${base64Url('["alg","alg","alg"]')}.e30.x`],
    ['no JSON', `${base64Url('{"alg":"HS256"')}.e30.x`],
    ['not UTF-8', `${base64Url(Uint8Array.of(...new TextEncoder().encode('{"alg":"x'), 255, 34, 125))}.e30.x`],
    ['impossible length', `${base64Url('{"alg":"HS256"}')}A.e30.x`],
    ['a word', '/keyJson.html?monkey=ewolf.eyJ.x'],
  ])('%s: none', (_, text) => expect(read(text)).toBeNull())

  it('reads own, short, exact claims only', () => {
    expect(claims('{"sub":17,"jti":"x"}')).toMatchObject({ sub: '17', jti: 'x' })
    expect(claims('{"sub":12345678901234567890,"jti":1.5}')).toMatchObject({ sub: null, jti: null })
    expect(claims('{"__proto__":{"sub":"a"},"jti":["x"]}')).toMatchObject({ sub: null, jti: null })
    expect(claims('{"constructor":1,"sub":null,"jti":""}')).toMatchObject({ sub: null, jti: null })
    expect(claims(JSON.stringify({ sub: 'a'.repeat(255), jti: 'a'.repeat(256) }))).toMatchObject({
      sub: 'a'.repeat(255),
      jti: null,
    })
    expect(claims(JSON.stringify({ sub: token, jti: `x ${token}` }))).toMatchObject({ sub: null, jti: null })
    expect(claims('[1]')).toMatchObject({ sub: null, jti: null })
    expect(claims('{"sub":"a","sub":"b"}')).toMatchObject({ sub: 'b' })
  })

  it('outlives deep JSON, large parts and many dots', () => {
    expect(claims('['.repeat(40_000))).toMatchObject({ sub: null })
    expect(claims(`{"sub":"a","x":${'['.repeat(20_000)}${']'.repeat(20_000)}}`)).not.toBeNull()
    expect(claims(`{"sub":"a","x":"${'x'.repeat(100_000)}"}`)).toMatchObject({ sub: null })
    expect(read('.'.repeat(1_000_000))).toBeNull()
    expect(read('eyJ'.repeat(300_000))).toBeNull()
    expect(read(`${'eyJ'.repeat(100_000)}.`)).toBeNull()
    expect(read('eyJhbGciOiJIUzI1.'.repeat(20_000))).toBeNull()
  })
})

it('remembers headers, not tokens, and not for ever', () => {
  for (let i = 0; i < 3000; i++) {
    const kid = `${i % 1500}`
    expect(read(jwt({ sub: `${i}` }, { alg: 'x', kid }))).toMatchObject({ kid, sub: `${i}` })
  }
})

it('decodes what base64url encodes, and nothing else', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (value) => {
      const text = new TextEncoder().encode(`.${base64Url(value)}.`)
      expect(decodeBase64Url(text, 1, text.length - 1)).toEqual(value)
      expect(decodeBase64Url(text, 0, text.length)).toBeNull()
    }),
  )
})
