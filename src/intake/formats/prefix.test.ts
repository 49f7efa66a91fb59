import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prefixEnd } from './prefix'

const LINE = '192.0.2.1 - - [17/May/2015:10:05:03 +0000] "GET / HTTP/1.1" 200 5'
const encoder = new TextEncoder()
const without = (text: string) => {
  const bytes = encoder.encode(text)
  return new TextDecoder().decode(bytes.subarray(prefixEnd(bytes, 0, bytes.length)))
}

describe('prefixEnd', () => {
  it.each([
    ['RFC 3164', '<34>Oct 11 22:14:15 web nginx: '],
    ['RFC 3164 with a process', '<134>Oct  1 22:14:15 web haproxy[14389]: '],
    ['RFC 3164 without priority', 'Oct 11 22:14:15 web.example app[1]: '],
    ['RFC 3164 without host', '<34>Oct 11 22:14:15 app[1]: '],
    ['a tag with other signs', 'Oct 11 22:14:15 web nginx@(prod)+1[7]: '],
    ['rsyslog', '2026-01-02T03:04:05.678901+09:00 web nginx: '],
    ['journalctl -o short-iso', '2026-01-02T03:04:05+0900 web nginx[77]: '],
    ['RFC 5424', '<165>1 2026-01-02T03:04:05.003Z web app 12 ID47 - '],
    ['RFC 5424 with data', '<165>1 - - - - - [a@1 k="x\\"]\\\\ y"][b] '],
    ['RFC 5424 with a mark', '<165>1 2026-01-02T03:04:05Z web app - - - \uFEFF'],
    ['RFC 6587', '83 <34>1 2026-01-02T03:04:05Z web app - - - '],
    ['CRI', '2026-01-02T03:04:05.678901234Z stdout F '],
    ['CRI with an offset', '2026-01-02T03:04:05.678901234+01:00 stderr P '],
    ['docker logs -t', '2026-01-02T03:04:05.678901234Z '],
    ['docker compose', 'web-1  | '],
    ['docker compose in colour', '\x1b[36mweb_1     |\x1b[0m '],
    ['kubectl logs --prefix', '[pod/web-7d4/nginx] '],
    ['a pod', 'pod/web-7d4 '],
    ['docker within compose', 'web-1 | 2026-01-02T03:04:05.678901234Z '],
    ['syslog within CRI', '2026-01-02T03:04:05.678901234Z stdout F <34>Oct 11 22:14:15 web nginx: '],
  ])('finds %s', (_, prefix) => expect(without(prefix + LINE)).toBe(LINE))

  it.each([
    LINE,
    '[2026-01-02T03:04:05.310Z] "GET / HTTP/2" 200 - 0 0 0 0 "-" "-" "-" "-" "-"',
    '2026-01-02 03:04:05 192.0.2.1 GET /a - 80 - 198.51.100.7 - 200 0 0 1',
    '2026-01-02T03:04:05Z host request',
    '192.0.2.1:33317 [06/Feb/2009:12:14:14.655] http-in static/srv1',
    'Oct 11 22:14:15',
    'Oct 41 22:14:15 web app: x',
    'Foo 11 22:14:15 web app: x',
    'anO 11 22:14:15 web app: x',
    '<34>',
    '<x>Oct 11 22:14:15 no tag here',
    '<165>1 2026-01-02T03:04:05Z web app - - [a k="x" ',
    'a|b | c',
    '| x',
    '[pod/web x] y',
    '{"log":"x"}',
    '2026-01-02T03:04:05.678',
  ])('leaves alone: %s', (line) => expect(without(line)).toBe(line))

  it('stays within any line, whatever surrounds it', () => {
    const part = fc.constantFrom(
      ...[
        '<34>',
        '<1',
        'Oct 11 22:14:15 ',
        '2026-01-02T03:04:05.6Z ',
        'web ',
        'app[1]: ',
        '1 ',
        '- ',
        '[a b="',
        ']',
        '\\',
        '"',
      ],
      ...['\x1b[', '\x1b[36m', ' | ', '|', 'stdout F ', '[pod/', 'pod/', ' ', ':', '83 ', '\0', '\uFEFF'],
    )
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 8 }),
        fc.array(part, { maxLength: 3 }),
        fc.nat(60),
        (parts, around, cut) => {
          const line = encoder.encode(parts.join(''))
          const before = encoder.encode(around.join(''))
          const to = Math.min(cut, line.length)
          const chunk = Uint8Array.from([...before, ...line.subarray(0, to), ...before, ...line.subarray(to)])
          const end = prefixEnd(line.slice(0, to), 0, to)
          expect(end).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(to)
          expect(prefixEnd(chunk, before.length, before.length + to)).toBe(before.length + end)
        },
      ),
      { numRuns: 200 },
    )
  })
})
