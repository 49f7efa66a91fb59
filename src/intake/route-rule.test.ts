import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '@/base/text'
import { explainRoute } from './route-explain'
import { PATTERN_FAULTS } from './route-pattern'
import { DEFAULT_ROUTE_RULE, MOST_TEMPLATES, parseRouteRule, type RouteRule } from './route-rule'
import { compileRoute, routeRoom, routeTemplate, templateRoom } from './route-template'
import { routeProblemSentence } from './route-text'

const rule = (changes: Partial<RouteRule>): RouteRule => ({ ...DEFAULT_ROUTE_RULE, ...changes })
const page = (changes: Partial<RouteRule>, target: string): string => explainRoute(rule(changes), target).page

describe('parseRouteRule', () => {
  it('reads what it wrote, and fills what is absent', () => {
    const value = rule({ templates: ['/a/:id'], foldCase: true })
    expect(parseRouteRule(JSON.parse(JSON.stringify(value)))).toEqual({ ok: true, value })
    expect(parseRouteRule({})).toEqual({ ok: true, value: DEFAULT_ROUTE_RULE })
  })

  it.each([
    [null, 'not-a-rule'],
    [[], 'not-a-rule'],
    ['x', 'not-a-rule'],
    [{ numbers: 1 }, 'not-on-or-off'],
    [{ regex: '.*' }, 'unknown-setting'],
    [JSON.parse('{"__proto__": true}'), 'unknown-setting'],
    [{ templates: '/a' }, 'not-templates'],
    [{ templates: [1] }, 'not-templates'],
    [{ templates: Array(MOST_TEMPLATES + 1).fill('/a') }, 'too-many-templates'],
  ])('%j: %s', (value, code) => {
    expect(parseRouteRule(value)).toMatchObject({ ok: false, error: { code } })
  })

  it.each([
    ['users', 'no-slash'],
    ['', 'no-slash'],
    [`/${'a'.repeat(1000)}`, 'too-long'],
    ['/a b', 'hidden'],
    ['/a\u202eb', 'hidden'],
    ['/a#b', 'fragment'],
    ['/:', 'bad-name'],
    ['/a?b=:1', 'bad-name'],
    ['/*/a', 'star-inside'],
    ['/a*', 'star-inside'],
    ['/a?', 'bad-key'],
    ['/a?=x', 'bad-key'],
    ['/a?b', 'bad-key'],
  ] as const)('%s: %s', (template, fault) => {
    const parsed = parseRouteRule({ templates: ['/good', template] })
    expect(parsed).toEqual({ ok: false, error: { code: 'template', place: 2, template, fault } })
  })

  it.each(LANGUAGES)('every problem is a whole sentence in %s', (language) => {
    const problems = [
      { code: 'not-a-rule' },
      { code: 'unknown-setting', name: 'x' },
      { code: 'not-on-or-off', name: 'numbers' },
      { code: 'not-templates' },
      { code: 'too-many-templates', count: 2000 },
      ...PATTERN_FAULTS.map((fault) => ({ code: 'template', place: 3, template: '{{fault}}', fault }) as const),
    ] as const
    for (const problem of problems) {
      expect(routeProblemSentence(problem, language)).toMatch(/^[^<>]{15,200}\.$/)
    }
  })
})

describe('switches', () => {
  it.each([
    [{ numbers: false }, '/a/17/6f1c2a54-1b1e-4c59-9a3f-0d2b7c1e8f10', '/a/17/:id'],
    [{ numbers: false }, '/a/12345678901234567890', '/a/12345678901234567890'],
    [{ uuids: false }, '/17/6f1c2a54-1b1e-4c59-9a3f-0d2b7c1e8f10', '/:id/6f1c2a54-1b1e-4c59-9a3f-0d2b7c1e8f10'],
    [{ longHex: false }, '/d41d8cd98f00b204e9800998ecf8427e', '/d41d8cd98f00b204e9800998ecf8427e'],
    [{}, '/6f1c2a54-1b1e4c59-9a3f-0d2b7c1e8f1-0', '/6f1c2a54-1b1e4c59-9a3f-0d2b7c1e8f1-0'],
    [{}, '/v/dQw4w9WgXcQ_aZ09bX-3', '/v/dQw4w9WgXcQ_aZ09bX-3'],
    [{ mixedTokens: true }, '/v/dQw4w9WgXcQ_aZ09bX-3', '/v/:id'],
    [{ mixedTokens: true }, '/01ARZ3NDEKTSV4RRFFQ69G5FAV', '/:id'],
    [{ mixedTokens: true }, '/Article-About-2024-Elections', '/Article-About-2024-Elections'],
    [{ mixedTokens: true }, '/how-to-install-windows-10-in-2023', '/how-to-install-windows-10-in-2023'],
    [{ mixedTokens: true }, '/ContactUsWithoutAnyNumber', '/ContactUsWithoutAnyNumber'],
    [{}, '/cart;jsessionid=1A2B/17;JSESSIONID=x?y=1', '/cart/:id'],
    [{ dropSession: false }, '/cart;jsessionid=1A2B', '/cart;jsessionid=1A2B'],
    [{}, '/cart;v=1', '/cart;v=1'],
    [{ foldCase: true }, '/Index.HTML/%2Fé', '/index.html/%2fé'],
    [{ dropTrailingSlash: true }, '/a/17///?q=/', '/a/:id'],
    [{ dropTrailingSlash: true }, '//', '/'],
  ])('%j %s → %s', (changes, target, expected) => {
    expect(page(changes, target)).toBe(expected)
  })
})

describe('templates', () => {
  it.each([
    ['/users/:name/orders/*', '/users/kim/orders/2024/17?x=1', '/users/:name/orders/*'],
    ['/users/:name/orders/*', '/users/kim/orders/', '/users/:name/orders/*'],
    ['/users/:name/orders/*', '/users/kim/orders', '/users/kim/orders'],
    ['/users/:name/orders/*', '/users//orders/1', '/users//orders/:id'],
    ['/users/:name', '/users/kim/', '/users/kim/'],
    ['/*', '/anything/17', '/*'],
    ['/', '/', '/'],
    ['/index.php?page=', '/index.php?x=1&page=contact&page=2#top', '/index.php?page=contact'],
    ['/index.php?page=&do=', '/index.php?do=a&page=b', '/index.php?page=b&do=a'],
    ['/index.php?page=', '/index.php?xpage=1', '/index.php'],
    ['/index.php?page=', '/index.php', '/index.php'],
    ['/?p=:post', '/?p=17', '/?p=:post'],
    ['/?do=show', '/?do=hide', '/'],
    ['/?do=show', '/?do=show&id=3', '/?do=show'],
    ['/a/:id', 'http://shop.example/a/b', '/a/:id'],
    ['/cart/:id', '/cart;jsessionid=1/x;jsessionid=2', '/cart/:id'],
    ['/주문/:id', '/주문/가', '/주문/:id'],
  ])('%s: %s → %s', (template, target, expected) => {
    expect(page({ templates: [template] }, target)).toBe(expected)
  })

  it('takes the first that fits', () => {
    const templates = ['/a?x=', '/a/*', '/:any/17']
    expect(page({ templates }, '/a?x=1')).toBe('/a?x=1')
    expect(page({ templates }, '/a/17')).toBe('/a/*')
    expect(page({ templates }, '/b/17')).toBe('/:any/17')
  })

  it('compares as the switches say', () => {
    const changes = { templates: ['/Users/:id/', '/Idx?Page='], foldCase: true, dropTrailingSlash: true }
    expect(page(changes, '/users/KIM')).toBe('/Users/:id')
    expect(page(changes, '/USERS/KIM//')).toBe('/Users/:id')
    expect(page(changes, '/idx?page=HOME')).toBe('/Idx?Page=home')
  })
})

describe('explainRoute', () => {
  it('names what was replaced, and why', () => {
    expect(explainRoute(DEFAULT_ROUTE_RULE, '/orders/17/d41d8cd98f00b204;jsessionid=9?x')).toEqual({
      page: '/orders/:id/:id',
      by: 'rule',
      template: null,
      replaced: [
        { text: '17', by: ':id', why: 'numbers' },
        { text: 'd41d8cd98f00b204', by: ':id', why: 'longHex' },
        { text: ';jsessionid=9', by: '', why: 'dropSession' },
      ],
    })
  })

  it('names the template and what stands in its places', () => {
    expect(explainRoute(rule({ templates: ['/users/:name/orders/*'] }), '/users/kim/orders/4/5')).toEqual({
      page: '/users/:name/orders/*',
      by: 'template',
      template: '/users/:name/orders/*',
      replaced: [
        { text: 'kim', by: ':name', why: 'template' },
        { text: '4/5', by: '*', why: 'template' },
      ],
    })
  })
})

const piece = fc.constantFrom(
  '/',
  '/',
  'a',
  '17',
  '?',
  '&',
  '=',
  'p=',
  '#',
  ':',
  'http://',
  '-',
  ';jsessionid=',
  'é',
  '%2F',
)
const target = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''))
const template = fc
  .array(fc.constantFrom('/a', '/:x', '/17', '/', '/*', '?p=', '&a=:b'), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(''))
const anyRule = fc
  .record({
    templates: fc.array(template, { maxLength: 3 }),
    numbers: fc.boolean(),
    dropSession: fc.boolean(),
    foldCase: fc.boolean(),
    dropTrailingSlash: fc.boolean(),
  })
  .map((value) => parseRouteRule(value))

it('writes within its room, reads within its bounds and is explained, whatever the rule', () => {
  fc.assert(
    fc.property(anyRule, target, (parsed, path) => {
      fc.pre(parsed.ok)
      if (!parsed.ok) return
      const bytes = new TextEncoder().encode(`/?p=1${path}&p=2/17?p=3`)
      const to = bytes.length - 11
      const room = routeRoom(parsed.value, to - 5)
      const into = new Uint8Array(room + 100).fill(255)
      const length = compileRoute(parsed.value)(bytes, 5, to, into)
      expect(length).toBeGreaterThan(0)
      expect(into.subarray(room).every((byte) => byte === 255)).toBe(true)
      const { page: explained } = explainRoute(parsed.value, path)
      expect(new TextDecoder().decode(into.subarray(0, length))).toBe(explained)
    }),
    { numRuns: 200 },
  )
})

it('is the default rule where nothing was said', () => {
  fc.assert(
    fc.property(target, (path) => {
      const bytes = new TextEncoder().encode(path)
      const into = new Uint8Array(templateRoom(bytes.length))
      const length = routeTemplate(bytes, 0, bytes.length, into)
      expect(page({}, path)).toBe(new TextDecoder().decode(into.subarray(0, length)))
    }),
    { numRuns: 100 },
  )
})
