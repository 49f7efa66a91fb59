import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileFilter } from '@/filter/compile-filter'
import { identifies } from '@/filter/identifies'
import { parseFilter } from '@/filter/parse-filter'
import type { FilterTerm } from '@/filter/term'
import { writeFilter } from '@/filter/write-filter'
import type { Investigation } from '@/investigation/state'
import { anyView, context, decode, home, linkOf } from './any-view.test-data'
import { decodeView, encodeView } from './codec'
import { parseFields, writeFields } from './fields'
import { sayLinkProblem } from './link-problem'
import { identifyingTerms, withheldKeys, withheldTerms } from './withholding'

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
