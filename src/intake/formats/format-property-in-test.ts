import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ZoneId } from '@/base/brand'
import { inReach } from '@/base/reach'
import { REFUSALS } from '../refusal'
import { localClock } from '../time/local-clock'
import type { LineReader, LogFormat } from './log-format'
import { readRecord } from './read-format-in-test'

const encoder = new TextEncoder()
const NO_BYTES = new Uint8Array(0)
const CLOCK = localClock('Asia/Seoul' as ZoneId)

/** What strangers put into logs, and what breaks readers: NULs, wrong UTF-8, lone quotes, terminal escapes, other separators. */
const NASTY = [
  ...[
    '\0',
    '\x1b[31m',
    '\x1b]0;x\x07',
    '"',
    '""',
    "'",
    '\\',
    '\\"',
    '\\x',
    '\\x4',
    '%',
    '%4',
    '%zz',
    '%2522',
    '+',
    '-',
  ],
  ...[
    ' ',
    '  ',
    '\t',
    '\r',
    ':',
    ':-1',
    '[',
    ']',
    '{',
    '}',
    '{"a":',
    '|',
    ',',
    ';',
    '#',
    '#Fields: ',
    '<script>',
    '__proto__',
  ],
  ...[
    '\u2028',
    '\u202e',
    '\uFEFF',
    '\u{1F600}',
    '9'.repeat(400),
    '0',
    '-1',
    '1e9',
    'NaN',
    '9999-99-99',
    '0.0.0.0',
    '::1',
  ],
].map((text) => encoder.encode(text))
const BAD_UTF8 = [[0xff], [0xc3], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80]].map((bytes) => Uint8Array.from(bytes))
const INSERTS = [...NASTY, ...BAD_UTF8]
const REPEATED = [
  ...INSERTS,
  ...[' "a"', ' "a" ', ' [17/May/2015:', ' a=', '="', '{|', 'a: '].map((text) => encoder.encode(text)),
]

interface Edit {
  readonly kind: 'insert' | 'delete' | 'cut' | 'flip' | 'repeat'
  /** Where, as a share of the line. */
  readonly at: number
  readonly length: number
  readonly insert: Uint8Array
}

const edits = fc.array(
  fc.record<Edit>({
    kind: fc.constantFrom('insert', 'insert', 'delete', 'cut', 'flip', 'repeat'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 30 }),
    insert: fc.constantFrom(...INSERTS),
  }),
  { maxLength: 3 },
)

function edited(line: Uint8Array, edit: Edit): Uint8Array {
  const at = Math.floor(edit.at * line.length)
  const end = Math.min(line.length, at + edit.length)
  const [head, middle, tail] = [line.subarray(0, at), line.subarray(at, end), line.subarray(end)]
  if (edit.kind === 'insert') return joined(head, edit.insert, middle, tail)
  if (edit.kind === 'delete') return joined(head, tail)
  if (edit.kind === 'cut') return head.slice()
  if (edit.kind === 'repeat') return joined(head, middle, middle, tail)
  return joined(
    head,
    middle.map((byte, i) => byte ^ (i + edit.length)),
    tail,
  )
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function repeated(part: Uint8Array, length: number): Uint8Array {
  const whole = new Uint8Array(length)
  whole.set(part)
  for (let filled = part.length; filled < length; filled *= 2) whole.copyWithin(filled, 0, filled)
  return whole
}

/** No line end may stand in a line, and no line is blank. */
const asLine = (bytes: Uint8Array): Uint8Array => {
  const line = bytes.map((byte) => (byte === 10 ? 32 : byte))
  return line.some((byte) => byte !== 32 && byte !== 9) ? line : encoder.encode('x')
}

/** What surrounds a line in its chunk must not matter; each of these would complete or change a line that is cut. */
const SURROUNDINGS = ['', '"', ' 200 5 "-" "-"\n', ']', '0123456789:00', '\t\t\t\t', '}}]', '\\', 'Z', '%41'].map(
  (text) => encoder.encode(text),
)

/** A line as it may lie in a chunk: with bytes before and after it that belong to others. */
function readIn(reader: LineReader, line: Uint8Array, around: Uint8Array) {
  const chunk = joined(around, line, around)
  return readRecord(reader, chunk, around.length, around.length + line.length)
}

/**
 * What every format owes to any bytes: it never throws, always answers, its rows are within reach, it does not look beyond the
 * line, and a reader that begins in the middle of the file, told the latest directives, reads what one from the top reads.
 * `seeds` are good lines of the format, its header lines among them, in file order.
 */
export function holdsForAnyBytes(format: LogFormat, seeds: readonly string[]): void {
  const seedLines = seeds.map((seed) => encoder.encode(seed))
  const mutant = fc
    .tuple(fc.constantFrom(...seedLines), edits)
    .map(([seed, changes]) => asLine(changes.reduce(edited, seed)))
  const noise = fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 80 }),
    fc.array(fc.constantFrom(...INSERTS), { minLength: 1, maxLength: 12 }).map((parts) => joined(...parts)),
  )
  const line = fc.oneof({ arbitrary: mutant, weight: 5 }, { arbitrary: noise.map(asLine), weight: 1 })
  const around = fc.constantFrom(...SURROUNDINGS)

  it('answers any bytes, and looks at nothing but its line', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), around, fc.boolean(), (lines, other, clocked) => {
        const context = { clock: clocked ? CLOCK : null }
        const reader = format.open(context)
        const directives = new Map<string, Uint8Array>()
        for (const bytes of [...seedLines, ...lines]) {
          const began = format.open(context)
          for (const directive of directives.values()) readIn(began, directive, other)
          const alone = readRecord(reader, bytes, 0, bytes.length)
          expect(readIn(began, bytes, other)).toEqual(alone)
          expectSane(alone)
          const name = directiveOf(format, bytes, other)
          if (name === null) continue
          // The latest line of each name, in file order.
          directives.delete(name)
          directives.set(name, bytes)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('takes time that grows with the line, not with its square', () => {
    // Not timed: with the square, each of these would take seconds.
    const reader = format.open({ clock: CLOCK })
    for (const known of seedLines) readRecord(reader, known, 0, known.length)
    for (const part of REPEATED) {
      const tail = repeated(part, 40_000)
      for (const seed of seedLines) {
        const bytes = asLine(joined(seed.subarray(0, Math.floor(seed.length * 0.6)), tail))
        const directive = directiveOf(format, bytes, NO_BYTES) !== null
        expectSane(readRecord(directive ? format.open({ clock: CLOCK }) : reader, bytes, 0, bytes.length))
      }
    }
  })
}

function directiveOf(format: LogFormat, bytes: Uint8Array, around: Uint8Array): string | null {
  const name = format.directive?.(bytes, 0, bytes.length) ?? null
  const chunk = joined(around, bytes, around)
  expect(format.directive?.(chunk, around.length, around.length + bytes.length) ?? null).toBe(name)
  return name
}

function expectSane({ outcome, row }: ReturnType<typeof readRecord>): void {
  if (typeof outcome === 'string') {
    expect(outcome === 'header' || REFUSALS.includes(outcome)).toBe(true)
    return
  }
  expect(Number.isInteger(outcome) && inReach(outcome)).toBe(true)
  for (const number of [row?.status, row?.bytes, row?.duration]) {
    expect(number === undefined || (Number.isFinite(number) && number >= 0)).toBe(true)
  }
}
