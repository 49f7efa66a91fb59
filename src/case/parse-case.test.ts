import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CaseProblem, problemText } from './case-problem'
import { buildFixture, caseFile } from './fixture'
import type { CaseFile } from './fixture-pieces'
import { parseCase } from './parse-case'

const problemsOf = (file: unknown): CaseProblem[] => {
  const read = parseCase(typeof file === 'string' ? file : JSON.stringify(file))
  return read.ok ? [] : read.error
}
/** The fixture with one change made to its JSON. */
const changed = (change: (file: CaseFile) => void): CaseProblem[] => {
  const file = caseFile()
  change(file)
  return problemsOf(file)
}
const said = (problems: readonly CaseProblem[]): string[] => problems.map((found) => `${found.code} ${found.path}`)

describe('parseCase', () => {
  it('reads a case, with a byte order mark too', () => {
    expect(buildFixture().id).toBe('shop-2025')
    expect(parseCase(`\uFEFF${JSON.stringify(caseFile())}`).ok).toBe(true)
  })

  it('says where JSON breaks', () => {
    expect(problemsOf('{\n  "format": nonsense }').map((found) => problemText(found, 'en'))).toEqual([
      'This is not JSON: line 2, column 13 cannot be read.',
    ])
    expect(problemsOf('')[0]?.code).toMatch(/^syntax/)
    expect(problemsOf('{"format": "dwell.case/1"')[0]?.code).toMatch(/^syntax/)
  })

  it('tells a newer or foreign file in one sentence', () => {
    expect(said(problemsOf({ ...caseFile(), format: 'dwell.case/2' }))).toEqual(['newer '])
    expect(problemText(problemsOf({ format: 'dwell.case/2' })[0] as CaseProblem, 'en')).toBe(
      'The file is from a newer Dwell (dwell.case/2); this one reads dwell.case/1.',
    )
    for (const foreign of [null, 1, 'x', [], {}, { format: 7 }, { format: 'dwell.caze/1' }]) {
      expect(said(problemsOf(JSON.stringify(foreign)))).toEqual(['notACase '])
    }
  })

  it('reads a summary in two languages, and one of a file from before there were two', () => {
    const said = { en: 'The first form.', ko: '최초 신고서.' }
    const read = (summary: unknown) => {
      const file = caseFile()
      Object.assign(file.events[0] ?? {}, { summary })
      const result = parseCase(JSON.stringify(file))
      return result.ok ? result.value.events[0]?.summary : result.error.map(({ code, path }) => `${code} ${path}`)
    }
    expect(read(said)).toEqual(said)
    expect(read('The first form.')).toEqual({ en: 'The first form.' })
    expect(read(undefined)).toEqual(['missing events[0].summary'])
    expect(read('')).toEqual(['size events[0].summary'])
    expect(read(7)).toEqual(['type events[0].summary'])
    expect(read({ ko: '최초 신고서.' })).toEqual(['missing events[0].summary.en'])
    expect(read({ ...said, fr: 'x' })).toEqual(['unknownKey events[0].summary.fr'])
  })

  it('lists every problem with its path at once', () => {
    const file = caseFile() as unknown as Record<string, Record<string, unknown>[]>
    Object.assign(file.sources?.[1] ?? {}, { url: 'javascript:alert(1)', extra: 1 })
    Object.assign(file.counts?.[0] ?? {}, { unit: 'apples' })
    Object.assign(file.counts?.[1] ?? {}, { party: 'nobody' })
    Object.assign(file.events?.[0] ?? {}, { sources: [] })
    delete file.parties?.[0]?.name
    expect(said(problemsOf(file)).sort()).toEqual([
      'dangling counts[1].party',
      'format sources[1].url',
      'missing parties[0].name',
      'noSource events[0]',
      'unknownKey sources[1].extra',
      'value counts[0].unit',
    ])
  })

  it('refuses references that lead nowhere', () => {
    expect(
      said(
        changed((file) => {
          file.headline.awareAt = 'q-none'
          file.headline.duty = 'none'
          file.duties[0]?.sources.push('none')
          file.phases[0]?.sources.splice(0, 1, 'none')
          const question = file.questions[1]
          if (question) question.adopted[0] = { claim: 'end-ministry', reason: { en: 'wrong question' } }
          file.signingKeys[0]?.sources.push('none')
          file.pages[0] = { id: 'member', name: { en: 'x' }, route: '/x', step: 1, count: 'none' }
        }),
      ).sort(),
    ).toEqual([
      'dangling duties[0].sources[2]',
      'dangling headline.awareAt',
      'dangling headline.duty',
      'dangling pages[0].count',
      'dangling phases[0].sources[0]',
      'dangling signingKeys[0].sources[1]',
      'foreignClaim questions[1].adopted[0]',
    ])
  })

  it('refuses duplicate ids, wrong order and unanchored times', () => {
    const problems = changed((file) => {
      file.parties.push({ id: 'shop', name: { en: 'Twin' }, side: 'other' })
      const phase = file.phases[0]
      if (phase) phase.when = { start: '2025-04-14T00:00:00+09:00', end: '2025-04-13T00:00:00+09:00', precision: 'day' }
      const event = file.events[0]
      if (event) event.when = { start: '2025-11-19T21:35:00+09:00', precision: 'month' }
      file.span = { from: file.span.to, to: file.span.from }
    })
    expect(said(problems).sort()).toEqual([
      'duplicate parties[5].id',
      'order phases[0].when',
      'order span',
      'unaligned events[0].when.start',
    ])
    expect(said(changed((file) => file.questions[0]?.claims.push(...(file.questions[1]?.claims ?? []))))).toContain(
      'duplicate questions[1].claims[0].id',
    )
  })

  it('refuses days and instants that no calendar has', () => {
    const problems = changed((file) => {
      file.compiled = '2025-02-30'
      file.span.from = '2025-02-30T00:00:00+09:00'
    })
    expect(said(problems)).toEqual(['format compiled', 'format span.from'])
  })

  it('refuses times no axis can hold, counts below nothing, and says what each should be', () => {
    const problems = changed((file) => {
      file.window = { from: '0001-01-01T00:00:00Z', to: '9999-01-01T00:00:00Z' }
      file.zone = 'Mars/Olympus'
      file.id = 'A b'
      const count = file.counts[0]
      if (count) count.value = -1
    })
    expect(problems.map((found) => problemText(found, 'en')).sort()).toEqual([
      'counts[0].value: is too short, too long, too small or too large (limit ≥ 0)',
      'id: is not an id (1–80 of a–z 0–9 . _ -)',
      'window.from: is not an instant of the calendar from 1970 to 2199',
      'window.to: is not an instant of the calendar from 1970 to 2199',
      'zone: is not a name of the IANA time zone database, such as Asia/Seoul',
    ])
  })

  it('refuses text that hides or turns around what stands beside it', () => {
    const problems = changed((file) => {
      file.title.en = 'Harbour \u202egpj.exe'
      const event = file.events[0]
      if (event) event.summary = 'a\u0000b'
      file.limits = [{ en: 'Two lines\nand a\ttab' }]
    })
    expect(said(problems).sort()).toEqual(['hidden events[0].summary', 'hidden title.en'])
    expect(problemText(problems[0] as CaseProblem, 'en')).toContain('U+202E')
  })

  it('stops the list after a hundred and says how many more', () => {
    const problems = changed((file) => {
      file.limits = Array.from({ length: 1000 }, () => ({ en: '' }))
    })
    expect(problems).toHaveLength(101)
    expect(problemText(problems[100] as CaseProblem, 'en')).toBe('And 900 more problems.')
    expect(problemText(problems[100] as CaseProblem, 'ko')).toBe('그 밖에 문제가 900개 더 있습니다.')
  })

  it('survives hostile JSON', () => {
    const deep = '['.repeat(1_000_000)
    expect(problemsOf(deep)).not.toEqual([])
    expect(problemsOf(deep + ']'.repeat(1_000_000))).not.toEqual([])
    const nested = JSON.stringify(caseFile()).replace(
      '"format"',
      `"x":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)},"format"`,
    )
    expect(said(problemsOf(nested))).toEqual(['unknownKey x'])
    const polluting = JSON.stringify(caseFile()).replace('"format"', '"__proto__":{"id":"x"},"constructor":1,"format"')
    expect(said(problemsOf(polluting)).sort()).toEqual(['unknownKey __proto__', 'unknownKey constructor'])
    expect(({} as { id?: string }).id).toBeUndefined()
    const longKey = problemsOf({ ...caseFile(), ['k'.repeat(1_000_000)]: 1 })
    expect(longKey[0]?.path.length).toBeLessThan(100)
  })

  it('never throws and never says nothing about text that is no case', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(problemsOf(text).length).toBeGreaterThan(0)
      }),
    )
  })

  it('has a sentence in both languages for whatever a broken case holds', () => {
    const keys = Object.keys(caseFile())
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue({ maxDepth: 3 }), (key, value) => {
        for (const found of problemsOf({ ...caseFile(), [key]: value })) {
          for (const lang of ['en', 'ko'] as const) {
            // An unfilled place of the sentence; bare braces may stand in the file itself.
            expect(problemText(found, lang)).not.toMatch(/\{\{\w+\}\}|^$|undefined/)
          }
        }
      }),
    )
  })
})
