import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { sha256 } from 'hash-wasm'
import { describe, expect, it } from 'vitest'
import { pageSeries } from '@/analysis/access-series'
import { epochMs, type Sha256 } from '@/base/brand'
import { spanOf } from '@/base/span'
import { parseCase } from '@/case/parse-case'
import { rangeExhibit, rowExhibit, valueExhibit } from '@/data/exhibits/exhibit-fixture'
import { NO_DETAILS } from '@/data/report-details-record'
import { defaultView } from '@/link/defaults'
import { type Contents, readContents, writeContents } from './contents'
import { EXHIBITS_CARRIED, pageContents, type ShareInput, sealedContents } from './page-contents'
import { readFonts, writeFonts } from './page-fonts'
import { DATA_ID, escapeForScript, fillPage } from './page-text'

const bytes = new Uint8Array(readFileSync(new URL('../../public/cases/coupang-2025/case.json', import.meta.url)))
const read = parseCase(new TextDecoder().decode(bytes))
if (!read.ok) throw new Error('the default case does not open')
const full = read.value
const hash = (await sha256(bytes)) as Sha256

const CLIENT = '203.0.113.41'
const EXHIBITS = [
  rowExhibit({ id: 'a', number: 1, note: `seen from ${CLIENT} and by lee@example.com` }),
  valueExhibit({ id: 'b', number: 2, note: 'the busiest' }),
  rangeExhibit({
    id: 'c',
    number: 3,
    query: {
      ...rangeExhibit().query,
      filter: [
        { field: 'bytes', not: false, values: [{ is: 'range', from: Number.NEGATIVE_INFINITY, to: 500 }] },
        { field: 'account', not: false, values: [{ is: 'text', text: 'member-77' }] },
      ],
    },
    note: 'member-77 came back',
  }),
]
const grid = { from: epochMs(Date.parse('2025-04-14T00:00:00Z')), binMs: 900_000 }
const input = (change: Partial<ShareInput> = {}): ShareInput => ({
  case: { fileName: 'coupang-2025.json', sha256: hash, bytes: bytes.slice(0, 500) },
  context: { case: full, sha256: hash },
  view: {
    ...defaultView(full),
    where: [{ field: 'client', not: false, values: [{ is: 'text', text: CLIENT }] }],
  },
  page: '/log',
  language: 'en',
  now: epochMs(Date.parse('2026-11-22T03:00:00Z')),
  adoptions: [],
  exhibits: EXHIBITS,
  details: {
    ...NO_DETAILS,
    handling: 'AMBER',
    fields: { author: '김 조사관 <b>', indicators: `${CLIENT} of member-77` },
  },
  accesses: {
    ...grid,
    series: [
      pageSeries(grid, '/orders/:id', 'plain', Float64Array.of(0, 0, 3, 0, 5, 0)),
      pageSeries(grid, '/users/1234567', 'plain', Float64Array.of(1, 0)),
    ],
    scale: 1,
    simulated: false,
    span: spanOf(grid.from, grid.from + 5_400_000),
  },
  logs: [],
  ...change,
})
const backAgain = (contents: Contents): Contents => {
  const again = readContents(writeContents(contents))
  if (!again.ok) throw new Error(again.error.code)
  return again.value
}

describe('what a shared file holds', () => {
  it('is read back as it was written: case, view, adoptions, exhibits, counts', () => {
    const contents = {
      ...sealedContents(input()),
      adoptions: [{ question: 'q-start', claim: 'q-start.x', reason: '이유 "<b>', at: '2026-11-22T03:00:00Z' }],
    }
    expect(backAgain(contents)).toEqual(contents)
    const page = pageContents(input(), 'whole')
    const { accesses, ...rest } = backAgain(page)
    expect(rest).toMatchObject({ exhibits: EXHIBITS, logs: [] })
    expect(accesses?.series[0]).toEqual(page.accesses?.series[0])
    expect(accesses?.span).toEqual(page.accesses?.span)
  })

  it('holds the bytes of the case as they were, whatever they are', async () => {
    await fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (some) => {
        const contents = sealedContents(input({ case: { fileName: 'x', sha256: hash, bytes: new Uint8Array(some) } }))
        expect(backAgain(contents).case.bytes).toEqual(new Uint8Array(some))
      }),
      { numRuns: 60 },
    )
  })

  it('of a later version, or of none, is told and not read', () => {
    const text = writeContents(sealedContents(input()))
    expect(readContents(text.replace('dwell.contents/1', 'dwell.contents/2'))).toEqual({
      ok: false,
      error: { code: 'newer', version: 2 },
    })
    for (const broken of ['', 'null', '{}', text.slice(0, -1), text.replace('"view"', '"wiew"'), '[]'])
      expect(readContents(broken)).toEqual({ ok: false, error: { code: 'broken' } })
  })

  it('is read from any JSON without throwing', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(readContents(json).ok).toBe(false)
      }),
      { numRuns: 100 },
    )
  })
})

describe('a saved page', () => {
  it('holds no filter of the log and no page that may name someone', () => {
    const page = pageContents(input(), 'none')
    const text = writeContents(page)
    expect(page.view).not.toMatch(/[?&](f|x|cmp|ex)=/)
    expect(page.page).toBe('')
    expect(page.exhibits).toEqual([])
    expect(text).not.toContain(CLIENT)
    expect(text).not.toContain('1234567')
    expect(text).toContain('/orders/:id')
  })

  it.each(EXHIBITS_CARRIED)('with exhibits %s', (carried) => {
    const text = writeContents(pageContents(input(), carried))
    const held = [CLIENT, 'member-77', 'lee@example.com'].map((one) => text.includes(one))
    expect(held).toEqual(Array(3).fill(carried === 'whole'))
    expect(text.includes('the busiest')).toBe(carried !== 'none')
    expect(text.includes('[withheld: ')).toBe(carried !== 'whole')
    const exhibits = backAgain(pageContents(input(), carried)).exhibits
    expect(exhibits.map(({ number }) => number)).toEqual(carried === 'none' ? [] : [1, 2, 3])
  })

  it('has no way out of the element its data stands in', () => {
    const viewer = `<!doctype html><script>1</script><script type="application/json" id="${DATA_ID}"></script>`
    const nasty = fc.constantFrom('</script>', '<!--', '<script>', '-->', ']]>', '&lt;', '\u2028', '<', '$&', '\\u003c')
    fc.assert(
      fc.property(fc.array(fc.oneof(nasty, fc.string())), (pieces) => {
        const value = { said: pieces.join(''), [pieces.join('')]: pieces }
        const json = JSON.stringify(value)
        expect(JSON.parse(escapeForScript(json))).toEqual(value)
        const page = fillPage(viewer, { [DATA_ID]: json }) ?? ''
        const inside = page.slice(viewer.length - '</script>'.length, -'</script>'.length)
        expect(page.startsWith(viewer.slice(0, -'</script>'.length))).toBe(true)
        expect(page.endsWith('</script>')).toBe(true)
        expect(inside).not.toMatch(/[<>&]/)
        expect(JSON.parse(inside)).toEqual(value)
      }),
      { numRuns: 100 },
    )
  })

  it('is not made of what is no viewer', () => {
    expect(fillPage('<!doctype html><title>Not found</title>', { [DATA_ID]: '{}' })).toBeNull()
  })

  it('carries letters, and does without them where they cannot be read', () => {
    const fonts = [{ families: ['A', 'B'], weight: '400', range: 'U+AC00', bytes: Uint8Array.of(1, 2, 255) }]
    expect(readFonts(writeFonts(fonts))).toEqual(
      ['A', 'B'].map((family) => ({ family, weight: '400', range: 'U+AC00', bytes: Uint8Array.of(1, 2, 255) })),
    )
    for (const broken of [null, '', '[', '{}', '[{"families":1}]']) expect(readFonts(broken)).toEqual([])
  })
})
