import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyFilter } from './filter-in-test'
import { sayFilterProblem } from './filter-problem'
import { parseFilter } from './parse-filter'
import type { Filter } from './term'
import { writeFilter } from './write-filter'

const parsed = (text: string): Filter => {
  const result = parseFilter(text)
  if (!result.ok) throw new Error(`${text}: ${sayFilterProblem(result.error, 'en')}`)
  return result.value
}
const again = (text: string): string => writeFilter(parsed(text))
const problemIn = (text: string) => {
  const result = parseFilter(text)
  return result.ok ? null : result.error
}

describe('a filter', () => {
  it('written and read is the same filter', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(parsed(writeFilter(filter))).toEqual(filter)
      }),
    )
  })

  it('is written in one way', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(again(writeFilter(filter))).toBe(writeFilter(filter))
      }),
    )
  })

  it('is written without what cannot be seen', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(writeFilter(filter)).not.toMatch(/[\p{Cc}\p{Cf}\p{Surrogate}]/u)
      }),
    )
  })

  it.each([
    ['status:404', 'status:404'],
    ['STATUS:5XX,404', 'status:5xx,404'],
    ['status:400..499', 'status:4xx'],
    ['-client:198.51.100.77/24', '-client:198.51.100.0/24'],
    ['client:2001:0DB8:0:0::1/48', 'client:2001:db8::/48'],
    ['client:::ffff:192.0.2.77/120', 'client:192.0.2.0/24'],
    ['client:fe80::1%eth0,10.0.0.0/8', 'client:fe80::1%eth0,10.0.0.0/8'],
    ['client:"198.51.100.0/24"', 'client:"198.51.100.0/24"'],
    ['page:/delivery/list,/member/info', 'page:/delivery/list,/member/info'],
    ['page:/orders/:id', 'page:/orders/:id'],
    ['agent:~okhttp', 'agent:~okhttp'],
    ['account:none', 'account:none'],
    ['account:"none"', 'account:"none"'],
    ['bytes:>1000', 'bytes:>=1001'],
    ['bytes:<1000', 'bytes:<=999'],
    ['bytes:1000..2000', 'bytes:1000..2000'],
    ['bytes:..', 'bytes:..'],
    ['bytes:1000..', 'bytes:>=1000'],
    ['duration:>=500ms', 'duration:>=500ms'],
    ['duration:0.5s..1.5s', 'duration:500ms..1500ms'],
    ['duration:>0', 'duration:>=1us'],
    ['duration:2min', 'duration:120s'],
    ['hour:1..5', 'hour:1..5'],
    ['hour:22..3', 'hour:22..23,0..3'],
    ['hour:>=22', 'hour:22..23'],
    ['key:"a b"', 'key:"a b"'],
    ['key:"a\\"b\\\\"', 'key:"a\\"b\\\\"'],
    ['key:""', 'key:""'],
    ['  status:404　　agent:~카카오\t', 'status:404 agent:~카카오'],
    ['/login', 'path:~/login'],
    ['-wp-admin', '-path:~wp-admin'],
    ['"12:30 a",배송', 'path:~"12:30 a",~배송'],
    ['/api/v1/:id', 'path:~/api/v1/:id'],
    ['status:404,404 status:404', 'status:404'],
    ['client:203.0.113.7,198.51.100.0/24', 'client:203.0.113.7,198.51.100.0/24'],
    ['agent:"\\u{202E}x"', 'agent:"\\u{202E}x"'],
    ['client:*k7x2k7x2k7x2', 'client:*k7x2k7x2k7x2'],
    ['', ''],
  ])('%s is %s', (typed, written) => {
    expect(again(typed)).toBe(written)
    expect(again(written)).toBe(written)
  })

  it.each([
    ['상태:404', 'unknown-field', 0, 2],
    ['__proto__:x', 'unknown-field', 0, 9],
    ['-constructor:x', 'unknown-field', 1, 11],
    ['status:abc', 'bad-number', 7, 3],
    ['status:1,000', 'bad-number', 9, 3],
    ['status:', 'no-value', 7, 0],
    ['-', 'no-value', 1, 0],
    ['page:a,,b', 'no-value', 7, 0],
    ['agent:~', 'no-value', 6, 1],
    ['agent:~""', 'no-value', 6, 3],
    ['bytes:2..1', 'reversed', 6, 4],
    ['bytes:<0', 'bad-number', 6, 2],
    ['bytes:99999999999999999', 'bad-number', 6, 17],
    ['bytes:1.5', 'bad-number', 6, 3],
    ['duration:500', 'no-unit', 9, 3],
    ['duration:0.5us', 'no-unit', 9, 5],
    ['hour:24', 'bad-hour', 5, 2],
    ['hour:1..99', 'bad-hour', 5, 5],
    ['hour:none', 'no-none', 5, 4],
    ['status:~5', 'number-part', 7, 2],
    ['client:10.0.0.0/33', 'bad-network', 7, 11],
    ['client:10.0.0/8', 'bad-network', 7, 8],
    ['client:::1::/8', 'bad-network', 7, 7],
    ['extract:access.log', 'bad-extract', 8, 10],
    ['path:*.php', 'wildcard', 5, 5],
    ['agent:curl,~okhttp', 'mixed', 0, 18],
    ['client:none,10.0.0.0/8', 'mixed', 0, 22],
    ['agent:"x', 'open-quote', 6, 2],
    ['agent:x"y', 'stray-quote', 7, 1],
    ['agent:"x"y', 'after-quote', 9, 1],
    ['agent:"\\d"', 'bad-escape', 7, 2],
    ['agent:"\\u{110000}"', 'bad-escape', 7, 2],
    ['agent:a\u0000', 'hidden-character', 6, 2],
    ['agent:"a\u202Eb"', 'hidden-character', 7, 3],
    ['agent:\uD800', 'hidden-character', 6, 1],
  ])('%j is refused: %s', (text, what, at, length) => {
    const problem = problemIn(text)
    expect(problem).toMatchObject({ what, at, length })
    if (problem === null) return
    for (const language of ['en', 'ko'] as const) expect(sayFilterProblem(problem, language)).toMatch(/[.]$/)
  })

  it('has limits, and says them', () => {
    const many = (n: number, one: (i: number) => string, between: string) =>
      Array.from({ length: n }, (_, i) => one(i)).join(between)
    expect(parsed(many(64, (i) => `status:${i}`, ' '))).toHaveLength(64)
    expect(problemIn(many(65, (i) => `status:${i}`, ' '))?.what).toBe('too-many-terms')
    expect(parsed(`status:${many(256, String, ',')}`)[0]?.values).toHaveLength(256)
    expect(problemIn(`status:${many(257, String, ',')}`)?.what).toBe('too-many-values')
    expect(parsed(`agent:${'a'.repeat(2000)}`)).toHaveLength(1)
    expect(problemIn(`agent:${'a'.repeat(2001)}`)?.what).toBe('long-value')
    expect(problemIn('a'.repeat(1_000_000))?.what).toBe('too-long')
  })

  it('never throws, and says where, whatever the text', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'client:',
        '-',
        '"',
        '\\',
        '\\u{',
        '~',
        '*',
        ',',
        '..',
        '>=',
        ' ',
        '/33',
        '::',
        '__proto__:',
        'hour:',
        '0',
      ),
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('')
        const problem = problemIn(text)
        if (problem === null) expect(again(again(text))).toBe(again(text))
        else {
          expect(problem.at + problem.length).toBeLessThanOrEqual(text.length)
          expect(sayFilterProblem(problem, 'ko')).not.toMatch(/[\p{Cc}]/u)
        }
      }),
    )
  })
})
