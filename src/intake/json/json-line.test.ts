import { describe, expect, it } from 'vitest'
import { asNumber, asText, firstText, hasAny, number, text, valueAt, withoutPort } from './json-field'
import { JsonLine, numberText, parseObject } from './json-line'

const encoder = new TextEncoder()
const read = (line: string) => {
  const bytes = encoder.encode(`}${line}}`)
  return new JsonLine().read(bytes, 1, bytes.length - 1)
}

describe('JsonLine', () => {
  it('parses an object, and nothing else', () => {
    expect(read(' \t{"a":1}\r')).toEqual({ a: 1 })
    for (const line of [
      '',
      ' ',
      '[{"a":1}]',
      '"a"',
      '1',
      'null',
      '{"a":1',
      '{"a":1}}',
      '{a:1}',
      '{"a":\u00001}',
      '\uFEFF{}',
    ]) {
      expect(read(line)).toBeNull()
    }
  })

  it('mends bytes that are not UTF-8', () => {
    const bytes = Uint8Array.from([...encoder.encode('{"a":"'), 0xff, 0xc3, ...encoder.encode('"}')])
    expect(new JsonLine().read(bytes, 0, bytes.length)).toEqual({ a: '\uFFFD\uFFFD' })
  })

  it('does not mind depth', () => {
    const depth = 400_000
    expect(read(`{"a":${'['.repeat(depth)}`)).toBeNull()
    expect(read(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)).not.toBeNull()
    const deep = parseObject(`{"b":${'['.repeat(depth)}${']'.repeat(depth)},"a":"x"}`)
    expect(deep === null ? null : text(deep, 'a')).toBe('x')
  })
})

describe('fields of objects', () => {
  const object =
    parseObject('{"a":{"b":"x","n":"12.5","e":"","d":"-","z":null,"i":7},"l":["y"],"__proto__":{"c":"evil"}}') ?? {}

  it('are read at a path of own names', () => {
    expect(text(object, 'a', 'b')).toBe('x')
    expect(number(object, 'a', 'n')).toBe(12.5)
    expect(text(object, 'a', 'i')).toBe('7')
    expect(valueAt(object, 'l', '0')).toBeUndefined()
    expect(firstText(object, 'c', 'constructor', 'toString')).toBeNull()
    expect(text(object, 'a', 'constructor', 'name')).toBeNull()
    expect(hasAny(object, 'constructor', 'hasOwnProperty')).toBe(false)
    expect(text(object, '__proto__', 'c')).toBe('evil')
    expect(text({}, 'c')).toBeNull()
  })

  it.each(['e', 'd', 'z', 'missing'])('have no value in %s', (name) => {
    expect(text(object, 'a', name)).toBeNull()
    expect(number(object, 'a', name)).toBeNull()
  })

  it('are text and numbers only where they are', () => {
    expect([true, {}, [], 1.5, 2 ** 53, Number.NaN].map(asText)).toEqual([null, null, null, null, null, null])
    expect(['1e3', '0x10', ' 1', '-1', '1.', '9'.repeat(16), true, {}].map(asNumber)).toEqual(Array(8).fill(null))
    expect([0, -1, 1.5, '007', '1.50'].map(asNumber)).toEqual([0, -1, 1.5, 7, 1.5])
  })

  it('are addresses without their port', () => {
    const addresses = ['192.0.2.1:443', '[2001:db8::1]:443', '192.0.2.1', '2001:db8::1', '[2001:db8::1', ':1', null]
    expect(addresses.map(withoutPort)).toEqual([
      '192.0.2.1',
      '2001:db8::1',
      '192.0.2.1',
      '2001:db8::1',
      '[2001:db8::1',
      ':1',
      null,
    ])
  })
})

describe('digits of numbers', () => {
  const exact = '1712790000122999999'
  const digits = (source: string) => numberText(source, 'T', Number(parseObject(source)?.T))

  it.each([
    ['as written', `{"T":${exact}}`],
    ['behind white space', `{"T" \t:\r\n ${exact} }`],
    ['beside the same name in a string', `{"a":"\\"T\\":1712790000000000000","T":${exact}}`],
    ['beside the same name as a value', `{"a":"T","b":["T"],"T":${exact}}`],
    ['beside the same name elsewhere', `{"o":{"T":1700000000000000000},"T":${exact},"p":{"T":5}}`],
    ['of the last of two, as parsers take it', `{"T":1700000000000000000,"T":${exact}}`],
  ])('are read %s', (_, source) => expect(digits(source)).toBe(exact))

  it('need no text where a double holds them', () => {
    expect(digits('{"T":1.5e9}')).toBe('1500000000')
    expect(digits('{"T":1693840791.7564995}')).toBe('1693840791.7564995')
  })

  it.each([`{"\\u0054":${exact}}`, '{"T":1e400}', '{"T":17.5e17}', '{"T":0.15e1}'])('are not told by %s', (source) => {
    expect(digits(source)).toBeNull()
  })
})
