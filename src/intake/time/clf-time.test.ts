import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ClfTime } from './clf-time'

const read = (text: string) => new ClfTime().read(new TextEncoder().encode(text), 0, text.length)

it.each([
  ['17/May/2015:10:05:03 +0900', '2015-05-17T01:05:03Z'],
  ['29/Feb/2024:00:00:00 -0330', '2024-02-29T03:30:00Z'],
  ['31/Dec/2016:23:59:60 +0000', '2017-01-01T00:00:00Z'],
  ['01/Jan/2017:05:29:60 +0530', '2017-01-01T00:00:00Z'],
  ['01/Jan/1970:00:00:00 +1400', '1969-12-31T10:00:00Z'],
  ['31/Dec/2199:23:59:59 -1200', '2200-01-01T11:59:59Z'],
])('%s is %s', (text, iso) => expect(read(text)).toBe(Date.parse(iso)))

it.each([
  '29/Feb/2023:00:00:00 +0000',
  '00/Jan/2023:00:00:00 +0000',
  '32/Jan/2023:00:00:00 +0000',
  '17/may/2015:10:05:03 +0000',
  '17/May/2015:24:00:00 +0000',
  '17/May/2015:10:60:00 +0000',
  '17/May/2015:10:05:60 +0000',
  '17/May/2015:23:59:60 +0000',
  '31/Dec/2016:23:59:60 +0900',
  '17/May/2015:10:05:61 +0000',
  '17/May/2015:10:05:03 00000',
  '17/May/2015:10:05:03 +2400',
  '17/May/2015:10:05:03 +0060',
  '17/May/0015:10:05:03 +0000',
  '17/May/2200:10:05:03 +0000',
  '17/May/1969:10:05:03 +0000',
  '17/May/2015 10:05:03 +0000',
  '17-May-2015:10:05:03 +0000',
  ' 7/May/2015:10:05:03 +0000',
  '17/May/2015:10:05:03\t+0000',
  '17/May/2015:10:05:03 +00:0',
])('%s is no time', (text) => expect(read(text)).toBe('bad-time'))

it('asks for a zone', () => expect(read('17/May/2015:10:05:03')).toBe('no-zone'))

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (n: number): string => String(n).padStart(2, '0')

/** `at` in epoch seconds, as a clock `ahead` minutes before UTC writes it. */
function written(at: number, ahead: number): string {
  const shown = new Date(at * 1000 + ahead * 60_000)
  const day = `${two(shown.getUTCDate())}/${MONTHS[shown.getUTCMonth()]}/${shown.getUTCFullYear()}`
  const minutes = Math.abs(ahead)
  const zone = `${ahead < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`
  return `${day}:${shown.toISOString().slice(11, 19)} ${zone}`
}

const second = fc.integer({ min: 0, max: Date.UTC(2199, 11, 31) / 1000 })
const ahead = fc.integer({ min: -1439, max: 1439 })

it('reads every second back through one reader, whatever the zones', () => {
  const time = new ClfTime()
  fc.assert(
    fc.property(second, ahead, (at, zone) => {
      const text = written(at, zone)
      expect(time.read(new TextEncoder().encode(text), 0, text.length)).toBe(at * 1000)
    }),
  )
})

it('takes nothing for a time that would not be written so, nor anything from behind its end', () => {
  const time = new ClfTime()
  const change = fc.tuple(fc.nat(25), fc.constantFrom(...'0123456789/:+- JanF[]x'))
  fc.assert(
    fc.property(second, ahead, fc.array(change, { maxLength: 3 }), fc.nat(30), (at, zone, changes, length) => {
      const letters = [...written(at, zone)]
      for (const [place, letter] of changes) letters[place] = letter
      const text = letters.join('')
      const bytes = new TextEncoder().encode(`${text}0000`)
      const told = time.read(bytes, 0, length)
      const alone = new TextEncoder().encode(`${text}0000`.slice(0, length))
      expect(new ClfTime().read(alone, 0, length)).toBe(told)
      if (typeof told !== 'number') return
      expect(length).toBe(26)
      const sign = text[21] === '-' ? -1 : 1
      const again = written(told / 1000, sign * (Number(text.slice(22, 24)) * 60 + Number(text.slice(24))))
      expect(again.replace('+0000', text.slice(21)).slice(0, 26)).toBe(text)
    }),
    { numRuns: 200 },
  )
})

it('counts the zones of rows only', () => {
  const time = new ClfTime()
  const count = (text: string, rows: number) => {
    for (let i = 0; i < rows; i++) {
      time.read(new TextEncoder().encode(text), 0, text.length)
      time.count()
    }
  }
  count('17/May/2015:10:05:03 +0900', 1)
  count('17/May/2015:10:05:03 -0000', 3)
  count('17/May/2015:10:05:03 +0000', 2)
  read('17/May/2015:10:05:03 +0100')
  expect(time.zones()).toEqual([
    { offset: '-0000', rows: 3 },
    { offset: '+0000', rows: 2 },
    { offset: '+0900', rows: 1 },
  ])
})
