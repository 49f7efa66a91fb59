import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { epochMs, type IsoDay, type Sha256, type ZoneId } from '@/base/brand'
import { spanOf } from '@/base/span'
import { NARROWEST } from '@/investigation/reducer'
import { type Investigation, SELECTABLE } from '@/investigation/state'
import { decodeView, encodeView, linkedCase } from './codec'
import { defaultView } from './defaults'
import { LONGEST_LINK, parseFields, writeFields } from './fields'
import { sayLinkProblem } from './link-problem'
import { sampleContext } from './sample-context.test-data'
import { selectableIds } from './selectable-ids'

const context = sampleContext()
const home = defaultView(context.case)
const decode = (text: string) => decodeView(parseFields(text), context)
const linkOf = (view: Investigation): string => writeFields(encodeView(view, context))

/** Frozen: what version 1 wrote must open for ever. Add one per version, never edit one. */
const FROZEN_V1 =
  '?v=1&from=2025-04-14&to=2025-11-08T23:59:00%2B09:00&tz=UTC&known=2026-02-10&sel=event:ev-kisa&pages=delivery-list,member-info&scale=log' +
  `&x=${'ab'.repeat(32)}&case=0123456789ab`

const anyView: fc.Arbitrary<Investigation> = fc.record({
  window: fc
    .tuple(fc.integer({ min: Date.UTC(1971, 0), max: Date.UTC(2150, 0) }), fc.integer({ min: NARROWEST, max: 1e12 }))
    .map(([from, width]) => spanOf(from, from + width)),
  zone: fc.constantFrom('Asia/Seoul', 'UTC', 'America/New_York', 'Etc/GMT+5', 'Asia/Kolkata').map((z) => z as ZoneId),
  known: fc
    .integer({ min: 0, max: Date.parse(context.case.compiled) / 86_400_000 })
    .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10) as IsoDay),
  selection: fc.option(
    fc.constantFrom(...SELECTABLE).chain((kind) => {
      const ids = [...selectableIds(context.case)[kind]]
      return ids.length === 0 ? fc.constant(null) : fc.constantFrom(...ids).map((id) => ({ kind, id }))
    }),
  ),
  filters: fc.record({
    pages: fc.option(fc.shuffledSubarray(context.case.pages.map((page) => page.id))),
    scale: fc.constantFrom('linear' as const, 'log' as const),
  }),
  extracts: fc.uniqueArray(
    fc.stringMatching(/^[0-9a-f]{64}$/).map((hash) => hash as Sha256),
    { maxLength: 4 },
  ),
})

describe('a link', () => {
  it('reads back as the view it was made from, without a problem', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(decode(linkOf(view))).toEqual({ view, problems: [] })
      }),
    )
  })

  it('is the same when written again', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(linkOf(decode(linkOf(view)).view)).toBe(linkOf(view))
      }),
    )
  })

  it('leaves out what the case opens with, but always says its version and case', () => {
    expect(linkOf(home)).toBe('?v=1&case=0123456789ab')
  })

  it('of version 1 still opens', () => {
    const { view, problems } = decode(FROZEN_V1)
    expect(problems).toEqual([])
    expect(view).toEqual({
      window: spanOf(Date.parse('2025-04-14T00:00:00+09:00'), Date.parse('2025-11-08T23:59:00+09:00')),
      zone: 'UTC',
      known: '2026-02-10',
      selection: { kind: 'event', id: 'ev-kisa' },
      filters: { pages: ['delivery-list', 'member-info'], scale: 'log' },
      extracts: ['ab'.repeat(32)],
    })
    expect(linkOf(view)).toBe(FROZEN_V1)
  })

  it('keeps : , / readable and writes + as %2B, but reads a plain + too', () => {
    const to = epochMs(Date.parse('2025-11-08T14:59:00Z'))
    expect(linkOf({ ...home, window: { from: home.window.from, to } })).toContain('to=2025-11-08T23:59:00%2B09:00')
    expect(decode('?to=2025-11-08T23:59:00+09:00').view.window.to).toBe(to)
  })
})

describe('a broken link', () => {
  it('never throws, whatever the text', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('v', 'from', 'sel', '=', '&', '%', '%zz', ':', ',', '__proto__'),
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const { problems } = decode(parts.join(''))
        for (const problem of problems) expect(sayLinkProblem(problem, 'ko').length).toBeGreaterThan(0)
      }),
    )
  })

  it.each([
    ['from=yesterday', 'bad-value', 'from'],
    ['from=2025-02-30', 'bad-value', 'from'],
    ['to=2025-11-08T23:59:00', 'bad-value', 'to'],
    ['to=9999-12-31', 'bad-value', 'to'],
    ['tz=Mars/Olympus', 'bad-value', 'tz'],
    ['known=soon', 'bad-value', 'known'],
    ['sel=ev-kisa', 'bad-value', 'sel'],
    ['sel=toString:ev-kisa', 'bad-value', 'sel'],
    ['sel=event:ev-none', 'not-in-case', 'sel'],
    ['pages=delivery-list,other', 'not-in-case', 'pages'],
    ['pages=delivery-list,delivery-list', 'bad-value', 'pages'],
    ['scale=cubic', 'bad-value', 'scale'],
    ['x=12', 'bad-value', 'x'],
    ['case=zz', 'bad-value', 'case'],
    ['tz=UTC&tz=UTC', 'given-twice', 'tz'],
    ['v=1&v=1', 'given-twice', 'v'],
    ['sel=event:', 'bad-value', 'sel'],
    ['pages=,', 'bad-value', 'pages'],
  ])('%s: names the field, keeps the rest', (text, kind, field) => {
    const { view, problems } = decode(`?scale=log&${text}`.replace('scale=log&scale', 'scale'))
    expect(problems).toMatchObject([{ kind, field }])
    expect(view.window).toEqual(home.window)
    expect(view.zone).toBe(home.zone)
    expect(sayLinkProblem(problems[0] ?? { kind: 'empty-window' }, 'en')).toContain(field)
  })

  it.each([
    ['utc', 'UTC'],
    ['asia/seoul', 'Asia/Seoul'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
  ])('a zone retyped as %s is %s', (typed, zone) => {
    expect(decode(`?tz=${typed}`)).toMatchObject({ view: { zone }, problems: [] })
  })

  it('a window that ends before it begins falls back to the window of the case', () => {
    const { view, problems } = decode('?from=2025-11-08&to=2025-04-14')
    expect(view.window).toEqual(home.window)
    expect(problems).toEqual([{ kind: 'empty-window' }])
  })

  it('says so when made by a newer version, and still shows what it understands', () => {
    const { view, problems } = decode('?v=7&tz=UTC&lens=heat')
    expect(view.zone).toBe('UTC')
    expect(problems.map((problem) => problem.kind)).toEqual(['newer-version', 'unknown-fields'])
  })

  it('says so when made with another version of the case', () => {
    expect(decode('?v=1&case=ffffffffffff').problems).toEqual([
      { kind: 'other-case', linked: 'ffffffffffff', here: '0123456789ab' },
    ])
  })

  it('cannot know what was said after the case was compiled', () => {
    expect(decode('?known=2027-01-01').problems).toMatchObject([{ kind: 'after-compiled' }])
  })

  it('of a million characters is refused as a whole, and survives the router as it is', () => {
    const text = `?from=2025-04-14&${'a=b&'.repeat(250_000)}`
    expect(decode(text)).toEqual({ view: home, problems: [{ kind: 'too-long', length: text.length - 1 }] })
    expect(writeFields(parseFields(text))).toBe(text)
  })

  it('of many unknown names says the first few', () => {
    const { problems } = decode(`?${Array.from({ length: 900 }, (_, n) => `f${n}=1`).join('&')}`)
    expect(sayLinkProblem(problems[0] ?? { kind: 'empty-window' }, 'en').length).toBeLessThan(200)
  })
})

describe('fields', () => {
  it('written and parsed again are the same text, so the router leaves the address alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const once = writeFields(parseFields(text))
        expect(writeFields(parseFields(once))).toBe(once)
      }),
    )
  })

  it('carry no prototype', () => {
    expect(decode('?__proto__=1&constructor=2').problems).toMatchObject([{ kind: 'unknown-fields' }])
    expect(Object.keys(parseFields('?'.padEnd(LONGEST_LINK, 'a')))).toHaveLength(1)
  })

  it('name the case hash before a case is open', () => {
    expect(linkedCase(parseFields('?case=0123456789ab'))).toBe('0123456789ab')
    expect(linkedCase(parseFields('?case=../x'))).toBeNull()
    expect(linkedCase(parseFields(''))).toBeNull()
  })
})
