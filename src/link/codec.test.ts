import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { epochMs, type IsoDay, type Sha256, type ZoneId } from '@/base/brand'
import { type Span, spanOf } from '@/base/span'
import { compileFilter } from '@/filter/compile-filter'
import { anyFilter, anyTerm } from '@/filter/filter-in-test'
import { identifies } from '@/filter/identifies'
import { parseFilter } from '@/filter/parse-filter'
import type { FilterTerm } from '@/filter/term'
import { writeFilter } from '@/filter/write-filter'
import { NARROWEST } from '@/investigation/reducer'
import { type ExhibitRef, type Investigation, SELECTABLE } from '@/investigation/state'
import { decodeView, encodeView, linkedCase } from './codec'
import { defaultView } from './defaults'
import { LONGEST_LINK, parseFields, writeFields } from './fields'
import { sayLinkProblem } from './link-problem'
import { sampleContext } from './sample-context.test-data'
import { selectableIds } from './selectable-ids'
import { identifyingTerms, withheldKeys, withheldTerms } from './withholding'

const context = sampleContext()
const home = defaultView(context.case)
const decode = (text: string) => decodeView(parseFields(text), context)
const linkOf = (view: Investigation): string => writeFields(encodeView(view, context, 'included'))

/** Frozen: what version 1 wrote must open for ever. Add one per version, never edit one. */
const FROZEN_V1 =
  '?v=1&from=2025-04-14&to=2025-11-08T23:59:00%2B09:00&tz=UTC&known=2026-02-10&sel=event:ev-kisa&pages=delivery-list,member-info&scale=log' +
  `&x=${'ab'.repeat(32)}&case=0123456789ab`

/** Frozen: adopted claims came without a new version, too. */
const FROZEN_V1_ADOPTED = '?v=1&known=2026-02-10&adopt=q-end:c-end,q-start:c-start&case=0123456789ab'

/** Frozen like the first: the fields that came with the explorer, which left the meaning of the others as it was. */
const FROZEN_V1_FILTERS =
  '?v=1&sel=row:3519e48d0000.52118&f=status:4xx%20-client:198.51.100.0/24%20agent:~%22a%20b%22,~%EC%B9%B4%20account:*k7x2k7x2k7x2&cmp=before' +
  '&ex=1,row,3519e48d0000,52118,8123456&ex=2,range,2025-05-01,2025-05-14T03:12:00%2B09:00,status:404' +
  '&ex=3,value,2025-05-01,2025-06-01,page:/member/info%20status:404&case=0123456789ab'

const anyWindow: fc.Arbitrary<Span> = fc
  .tuple(fc.integer({ min: Date.UTC(1971, 0), max: Date.UTC(2150, 0) }), fc.integer({ min: NARROWEST, max: 1e12 }))
  .map(([from, width]) => spanOf(from, from + width))

const number = fc.integer({ min: 1, max: 9999 })
const place = fc.nat({ max: 1e12 })
const anyFile = fc.stringMatching(/^[0-9a-f]{12}$/)
const singleTerm = anyTerm.map((term) => ({ ...term, values: term.values.slice(0, 1) }))
const anyExhibit: fc.Arbitrary<ExhibitRef> = fc.oneof(
  fc.record({ kind: fc.constant('row' as const), number, file: anyFile, line: place.map((n) => n + 1), offset: place }),
  fc.record({ kind: fc.constant('range' as const), number, window: anyWindow, where: anyFilter }),
  fc.record({ kind: fc.constant('value' as const), number, window: anyWindow, where: anyFilter, value: singleTerm }),
)

const anyView: fc.Arbitrary<Investigation> = fc.record({
  window: anyWindow,
  zone: fc.constantFrom('Asia/Seoul', 'UTC', 'America/New_York', 'Etc/GMT+5', 'Asia/Kolkata').map((z) => z as ZoneId),
  known: fc
    .integer({ min: 0, max: Date.parse(context.case.compiled) / 86_400_000 })
    .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10) as IsoDay),
  adopt: fc.subarray([
    { question: 'q-end', claim: 'c-end' },
    { question: 'q-start', claim: 'c-start' },
  ]),
  selection: fc.option(
    fc.constantFrom(...SELECTABLE).chain((kind): fc.Arbitrary<Investigation['selection']> => {
      if (kind === 'exhibit') return number.map((n) => ({ kind, id: String(n) }))
      if (kind === 'row') return fc.tuple(anyFile, place).map(([file, n]) => ({ kind, id: `${file}.${n + 1}` }))
      const ids = [...selectableIds(context.case)[kind]]
      return ids.length === 0 ? fc.constant(null) : fc.constantFrom(...ids).map((id) => ({ kind, id }))
    }),
  ),
  filters: fc.record({
    pages: fc.option(fc.shuffledSubarray(context.case.pages.map((page) => page.id))),
    scale: fc.constantFrom('linear' as const, 'log' as const),
  }),
  where: anyFilter,
  compare: fc.constantFrom('nothing' as const, 'before' as const, 'normal' as const),
  exhibits: fc.uniqueArray(anyExhibit, { maxLength: 4, selector: (exhibit) => exhibit.number }),
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
      adopt: [],
      selection: { kind: 'event', id: 'ev-kisa' },
      filters: { pages: ['delivery-list', 'member-info'], scale: 'log' },
      where: [],
      compare: 'nothing',
      exhibits: [],
      extracts: ['ab'.repeat(32)],
    })
    expect(linkOf(view)).toBe(FROZEN_V1)
  })

  it('of version 1 with adopted claims still opens', () => {
    const { view, problems } = decode(FROZEN_V1_ADOPTED)
    expect(problems).toEqual([])
    expect(view.adopt).toEqual([
      { question: 'q-end', claim: 'c-end' },
      { question: 'q-start', claim: 'c-start' },
    ])
    expect(linkOf(view)).toBe(FROZEN_V1_ADOPTED)
  })

  it('adopts what the case has and names what it does not', () => {
    const { view, problems } = decode('?adopt=q-start:c-start,q-start:c-other,q-end:c-start,q-none:c-end,q-end,a:b:c')
    expect(view.adopt).toEqual([{ question: 'q-start', claim: 'c-start' }])
    expect(problems.map((problem) => [problem.kind, 'value' in problem && problem.value])).toEqual([
      ['bad-value', 'q-start:c-other'],
      ['not-in-case', 'q-end:c-start'],
      ['not-in-case', 'q-none:c-end'],
      ['bad-value', 'q-end'],
      ['bad-value', 'a:b:c'],
    ])
    expect(sayLinkProblem(problems[0] ?? { kind: 'empty-window' }, 'en')).toContain('not a question and one claim')
  })

  it('of version 1 with filters and exhibits still opens', () => {
    const { view, problems } = decode(FROZEN_V1_FILTERS)
    expect(problems).toEqual([])
    expect(writeFilter(view.where)).toBe('status:4xx -client:198.51.100.0/24 agent:~"a b",~카 account:*k7x2k7x2k7x2')
    expect(view.compare).toBe('before')
    expect(view.selection).toEqual({ kind: 'row', id: '3519e48d0000.52118' })
    expect(view.exhibits).toMatchObject([
      { number: 1, kind: 'row', file: '3519e48d0000', line: 52118, offset: 8123456 },
      { number: 2, kind: 'range', where: [{ field: 'status' }] },
      { number: 3, kind: 'value', where: [{ field: 'status' }], value: { field: 'page' } },
    ])
    expect(linkOf(view)).toBe(FROZEN_V1_FILTERS)
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
    ['sel=row:3519e48d0000', 'bad-value', 'sel'],
    ['sel=row:../../etc.1', 'bad-value', 'sel'],
    ['sel=exhibit:0', 'bad-value', 'sel'],
    ['f=status:abc', 'bad-filter', 'f'],
    ['f=status:404&f=status:500', 'given-twice', 'f'],
    ['cmp=after', 'bad-value', 'cmp'],
    ['ex=1,row,3519e48d0000,0,5', 'bad-value', 'ex'],
    ['ex=1,range,2025-05-02,2025-05-01,', 'bad-value', 'ex'],
    ['ex=1,value,2025-05-01,2025-05-02,', 'bad-value', 'ex'],
    ['ex=1,value,2025-05-01,2025-05-02,status:404,500', 'bad-value', 'ex'],
    ['ex=1,range,2025-05-01,2025-05-02,&ex=1,range,2025-05-01,2025-05-02,', 'bad-value', 'ex'],
    ['pages=,', 'bad-value', 'pages'],
  ])('%s: names the field, keeps the rest', (text, kind, field) => {
    const { view, problems } = decode(`?scale=log&${text}`.replace('scale=log&scale', 'scale'))
    expect(problems).toMatchObject([{ kind, field }])
    expect(view.window).toEqual(home.window)
    expect(view.zone).toBe(home.zone)
    expect(sayLinkProblem(problems[0] ?? { kind: 'empty-window' }, 'en')).toContain(
      field === 'f' && kind === 'bad-filter' ? 'filter' : field,
    )
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

/** Without keys of other senders, which stay keys and move to the front of their terms. */
const withoutKeys = (view: Investigation): Investigation => {
  const isWhole = (terms: readonly FilterTerm[]) => withheldTerms(terms) === 0
  const exhibits = view.exhibits.filter((exhibit) =>
    isWhole(exhibit.kind === 'row' ? [] : exhibit.kind === 'value' ? [...exhibit.where, exhibit.value] : exhibit.where),
  )
  return { ...view, where: view.where.filter((term) => isWhole([term])), exhibits }
}

describe('what identifies a person', () => {
  /** A browser that keeps what it withholds. */
  const browser = () => {
    const kept = new Map<string, string>()
    const keyFor = (term: string): string => {
      const key = [...kept.keys()].find((one) => kept.get(one) === term) ?? `k${kept.size}`.padEnd(12, '0')
      kept.set(key, term)
      return key
    }
    return { keyFor, find: (key: string) => kept.get(key) }
  }
  const scope = { zone: context.case.zone, extent: home.window, tablesOf: () => [] }
  const filterOf = (text: string) => {
    const filter = parseFilter(text)
    return filter.ok ? filter.value : []
  }

  it('comes back whole in the browser that withheld it', () => {
    fc.assert(
      fc.property(anyView.map(withoutKeys), (view) => {
        const { keyFor, find } = browser()
        const link = writeFields(encodeView(view, context, { keyFor }))
        const back = decodeView(parseFields(link), context, find).view
        expect(back).toEqual(view)
        expect(writeFields(encodeView(back, context, { keyFor }))).toBe(link)
      }),
    )
  })

  it('is in no link elsewhere, and stays out when that one is handed on', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const link = writeFields(encodeView(view, context, { keyFor: browser().keyFor }))
        const there = decode(link).view
        expect(identifyingTerms(there)).toEqual([])
        expect(linkOf(there)).toBe(link)
        expect(withheldTerms(there.where)).toBe(view.where.filter(identifies).length)
        expect(compileFilter(there.where, scope).length).toBeLessThanOrEqual(compileFilter(view.where, scope).length)
      }),
    )
  })

  it('is replaced term by term, in exhibits too', () => {
    const where = filterOf('status:404 client:198.51.100.7,10.0.0.0/8 -account:none,kim account:none path:~/x page:/a')
    const window = home.window
    const value = { field: 'token' as const, not: false, values: [{ is: 'text' as const, text: 'jti-1' }] }
    const view: Investigation = { ...home, where, exhibits: [{ number: 1, kind: 'value', window, where: [], value }] }
    expect(identifyingTerms(view).map((term) => writeFilter([term]))).toEqual([
      'client:198.51.100.7,10.0.0.0/8',
      '-account:none,kim',
      'path:~/x',
      'token:jti-1',
    ])
    const fields = encodeView(view, context, { keyFor: browser().keyFor })
    expect(fields.f).toMatch(/^status:404 client:\*\w{12} -account:\*\w{12} account:none path:\*\w{12} page:\/a$/)
    expect(fields.ex).toEqual([expect.stringMatching(/,token:\*\w{12}$/)])
    const there = decode(writeFields(fields)).view
    expect([...withheldKeys(there)]).toHaveLength(4)
    expect(withheldTerms(there.where)).toBe(3)
  })

  it('typed beside what another sender withheld stays beside it', () => {
    const { keyFor, find } = browser()
    const view = { ...home, where: filterOf('client:*k7x2k7x2k7x2,10.0.0.0/8') }
    const link = writeFields(encodeView(view, context, { keyFor }))
    expect(parseFields(link).f).toMatch(/^client:\*k7x2k7x2k7x2,\*(?!k7x2)\w{12}$/)
    expect(decodeView(parseFields(link), context, find).view).toEqual(view)
  })

  it('is not put under another field, or among values it does not go with, by whoever types a link', () => {
    const { keyFor, find } = browser()
    const [client, part] = [keyFor('client:198.51.100.7'), keyFor('client:~198')]
    const read = (f: string) => writeFilter(decodeView({ f }, context, find).view.where)
    expect(read(`client:*${client}`)).toBe('client:198.51.100.7')
    expect(read(`agent:*${client}`)).toBe(`agent:*${client}`)
    expect(read(`client:*${client},*${part}`)).toBe(`client:*${client},*${part}`)
  })

  it('that this browser does not know is said, in numbers', () => {
    for (const language of ['en', 'ko'] as const) {
      expect(sayLinkProblem({ kind: 'withheld', terms: 2 }, language)).toMatch(/2/)
      expect(sayLinkProblem({ kind: 'withheld', terms: 0 }, language)).not.toMatch(/0/)
    }
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
