import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { epochMs } from '@/base/brand'
import { anyView, context, decode, home, linkOf } from './any-view.test-data'
import { encodeStated } from './codec'
import { parseFields, writeFields } from './fields'
import { sayLinkProblem } from './link-problem'

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

  it('that goes to others tells window, zone and date also where they are those of the case', () => {
    const stated = encodeStated(home, context, 'included')
    expect(Object.keys(stated)).toEqual(['v', 'from', 'to', 'tz', 'known', 'case'])
    expect(decode(writeFields(stated))).toEqual({ view: home, problems: [] })
    fc.assert(
      fc.property(anyView, (view) => {
        expect(decode(writeFields(encodeStated(view, context, 'included')))).toEqual({ view, problems: [] })
      }),
    )
  })

  it.each([
    ['line', null],
    ['time', { by: 'time', descending: false }],
    ['-bytes', { by: 'bytes', descending: true }],
  ])('of rows in the order %s keeps it', (text, order) => {
    expect(decode(`?o=${text}`)).toMatchObject({ view: { order }, problems: [] })
    expect(linkOf({ ...home, ...decode(`?o=${text}`).view })).toBe(
      text === 'time' ? linkOf(home) : `?v=1&o=${text}&case=0123456789ab`,
    )
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
    ['o=', 'bad-value', 'o'],
    ['o=-', 'bad-value', 'o'],
    ['o=-line', 'bad-value', 'o'],
    ['o=--status', 'bad-value', 'o'],
    ['o=Status', 'bad-value', 'o'],
    ['o=offset', 'bad-value', 'o'],
    ['o=__proto__', 'bad-value', 'o'],
    ['o=constructor', 'bad-value', 'o'],
    ['o=status&o=-status', 'given-twice', 'o'],
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
    expect(view.order).toEqual(home.order)
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
