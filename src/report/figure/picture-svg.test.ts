import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { seriesFromTotals } from '@/analysis/series-from-totals'
import { epochMs, type IsoDay, type Sha256, type ZoneId } from '@/base/brand'
import { asKnown } from '@/case/as-known'
import { parseCase } from '@/case/parse-case'
import { defaultView } from '@/link/defaults'
import { type PictureInput, pictureOf } from '../build/picture'
import { pictureSvg } from './picture-svg'

const css = readFileSync(new URL('../../ui/tokens.css', import.meta.url), 'utf8')
const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
)
const read = parseCase(readFileSync(new URL('../../../public/cases/coupang-2025/case.json', import.meta.url), 'utf8'))
if (!read.ok) throw new Error('the default case does not open')
const full = read.value
const [extract] = full.extracts
const HASH = 'ab'.repeat(32) as Sha256

const input = (change: Partial<PictureInput> & { day?: string } = {}): PictureInput => {
  const { day, ...rest } = change
  const investigation = { ...defaultView(full), ...(day === undefined ? {} : { known: day as IsoDay }) }
  return {
    full,
    known: asKnown(full, investigation.known),
    investigation,
    sha256: HASH,
    accesses: extract === undefined ? null : seriesFromTotals(extract),
    logs: [],
    adoptions: 0,
    language: 'en',
    now: epochMs(Date.parse('2026-11-22T03:00:00Z')),
    build: '0.1.0',
    ...rest,
  }
}
const drawn = (of: PictureInput): string => pictureSvg(pictureOf(of), { tokens, fonts: [], scale: 1, probe: false })
const wordsOf = (svg: string): string =>
  [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map((match) => (match[1] ?? '').replace(/<[^>]*>/g, '')).join(' ')

describe('the picture of the window', () => {
  it('tells title, headline, window, zone, day, sources, hash and what is simulated', () => {
    const words = wordsOf(drawn(input()))
    for (const said of [
      'Coupang customer data breach, 2025',
      '208 days',
      'times in Korean time, UTC+9',
      `as known on`,
      'SIMULATED',
      'The access log is simulated',
      'Sources, by their numbers in the case file: [',
      HASH,
      'Drawn by Dwell 0.1.0 on 22 Nov 2026',
    ])
      expect(words).toContain(said)
  })

  it('follows the as-known date and the zone', () => {
    const early = wordsOf(drawn(input({ day: '2025-11-20' })))
    expect(early).toContain('as known on 20 Nov 2025')
    expect(early).not.toContain('208 days')
    const utc = input()
    const words = wordsOf(drawn({ ...utc, investigation: { ...utc.investigation, zone: 'UTC' as ZoneId } }))
    expect(words).toContain('times in UTC')
  })

  it('speaks Korean', () => {
    const words = wordsOf(drawn(input({ language: 'ko' })))
    expect(words).toContain('모의 데이터')
    expect(words).toContain('기준일')
  })

  it('needs nothing beside it: no address but of the SVG standard, no token left open, no script', () => {
    const svg = drawn(input())
    expect(svg.match(/https?:\/\/[^"'\s<)]+/g)).toEqual(['http://www.w3.org/2000/svg'])
    expect(svg).not.toMatch(/var\(--|<script|<image|foreignObject|NaN|undefined/)
  })

  it('says all words of the case as words', () => {
    const hostile = '<script>alert(1)</script>" onload="x"]]>&'
    const known = { ...full, title: { en: hostile } }
    const svg = drawn(input({ full: known }))
    expect(svg).not.toContain('<script')
    expect(svg).not.toContain('onload="')
    expect(svg).toContain('&lt;script&gt;')
  })

  it('keeps every line inside, however long', () => {
    const long = { ...full, title: { en: `${'Very long title '.repeat(30)}${'x'.repeat(400)}` } }
    const { lines, width, height, figureY } = pictureOf(input({ full: long }))
    expect(lines.every(({ y, x }) => y < height && x < width)).toBe(true)
    expect(figureY).toBeGreaterThan(150)
  })
})
