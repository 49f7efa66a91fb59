import { describe, expect, it } from 'vitest'
import type { Sha256 } from '@/base/brand'
import { parseInstant } from '@/base/zoned'
import { caseFile } from '@/case/fixture'
import { numberTraps } from '@/case/number-traps'
import { sayTrap } from '@/case/number-words'
import { parseCase } from '@/case/parse-case'
import type { Case } from '@/case/schema'
import { refOf } from '@/data/exhibits/exhibit'
import { rangeExhibit, rowExhibit, valueExhibit } from '@/data/exhibits/exhibit-fixture'
import { buildReport } from './build-report'
import { citedNumbers, inlinesOf, textOf } from './inline'
import type { ReadLog, Report, Section } from './report'
import { inputOf, shippedCase } from './report-fixture'
import { SECTIONS } from './section-order'

const full = shippedCase()
const report = buildReport(inputOf(full))
const korean = buildReport(inputOf(full, { language: 'ko' }))

const section = (of: Report, id: string): Section => {
  const found = of.sections.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`no section ${id}`)
  return found
}
const textIn = (part: Section): string => part.blocks.flatMap(inlinesOf).map(textOf).join('\n')
const textOfAll = (of: Report): string => of.sections.map(textIn).join('\n')

const small = (): Case => {
  const parsed = parseCase(JSON.stringify(caseFile()))
  if (!parsed.ok) throw new Error('the fixture is not valid')
  return parsed.value
}

describe('the report of the shipped case', () => {
  it('numbers its sections in print order', () => {
    expect(report.sections.map(({ id }) => id)).toEqual(SECTIONS)
    expect(report.sections.map(({ number }) => number)).toEqual(SECTIONS.map((_, index) => index + 1))
  })

  it('says the sentence and the figures of the screen', () => {
    const summary = section(report, 'summary')
    expect(textIn(summary)).toContain('Customer data was taken for 208 days')
    const figures = summary.blocks.flatMap((block) => (block.kind === 'key-figures' ? block.figures : []))
    expect(figures.map(({ id, value, contested }) => [id, value, contested]).slice(0, 3)).toEqual([
      ['exfiltration', '208 days', true],
      ['unnoticed', '217 days', true],
      ['report-late', '29 h 35 min', true],
    ])
    expect(textOf(figures[2]?.text ?? [])).toContain('1 h 17 min')
  })

  it('tells elapsed time, and every rule from every rival trigger, as the screen does', () => {
    const said = textIn(section(report, 'duties'))
    for (const words of ['Elapsed 53 h 35 min. Reason for delay: not stated.', 'Elapsed 22 h 43 min.']) {
      expect(said).toContain(words)
    }
    // 72 hours of the GDPR from the ministry's trigger; four business days from the plaintiffs' day.
    for (const words of [
      '18 h 25 min to spare',
      'Not applicable to this case',
      'Not in force then',
      'four business days',
    ]) {
      expect(said).toContain(words)
    }
  })

  it('cites only sources that it lists, under their number in the case file', () => {
    const cited = citedNumbers(report.sections)
    const listed = section(report, 'sources').blocks.flatMap((block) => (block.kind === 'sources' ? block.sources : []))
    expect(listed.map(({ number }) => number)).toEqual(cited)
    for (const source of listed) expect(source.title).toBe(full.sources[source.number - 1]?.title)
  })

  it('cites the source of every claim of the contested questions', () => {
    const cited = citedNumbers([section(report, 'rivals')])
    const numbers = full.questions.flatMap((question) =>
      question.claims.map((claim) => full.sources.findIndex(({ id }) => id === claim.source) + 1),
    )
    expect(cited).toEqual([...new Set(numbers)].sort((a, b) => a - b))
  })

  it('gives every table row one cell per column', () => {
    for (const of of [report, korean]) {
      for (const block of of.sections.flatMap(({ blocks }) => blocks)) {
        if (block.kind !== 'table') continue
        expect(new Set(block.columns.map(({ title }) => title)).has('')).toBe(false)
        for (const row of block.rows) expect(row.cells.length, row.id).toBe(block.columns.length)
        expect(new Set(block.rows.map(({ id }) => id)).size, block.id).toBe(block.rows.length)
      }
    }
  })

  it('adds up no units: every row of counts is a count of the case', () => {
    const [table] = section(report, 'counts').blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
    const ids = full.counts.filter(({ scope }) => scope === 'taken').map(({ id }) => id)
    expect(table?.rows.map(({ id }) => id).sort()).toEqual(ids.sort())
  })

  it('says how each number was counted, how it stands to others, and which mislead', () => {
    const said = textIn(section(report, 'counts'))
    for (const words of [
      'counted in the web access logs',
      'the 165,455 accounts found later',
      'part of 33,000,000 accounts',
      'contradicts 30,000,000 accounts',
      'restates 4,536 accounts',
    ])
      expect(said).toContain(words)
    for (const { id } of full.counts.filter(({ scope }) => scope === 'taken'))
      expect(report.numbers.some((number) => number.id === `count:${id}`)).toBe(true)
    const traps = numberTraps(full)
    expect(traps.length).toBeGreaterThan(0)
    for (const [of, language] of [
      [report, 'en'],
      [korean, 'ko'],
    ] as const)
      for (const trap of traps) expect(textIn(section(of, 'counts'))).toContain(sayTrap(trap, full, language))
  })

  it('tells of no number that was published later', () => {
    const early = textIn(section(buildReport(inputOf(full, { known: '2025-11-21' })), 'counts'))
    expect(early).toContain('4,536')
    expect(early).not.toMatch(/33,000,000|165,455/)
  })

  it('tells each reading of the 24-hour clock', () => {
    const text = textIn(section(report, 'duties'))
    expect(text).toContain('late 29 h 35 min')
    expect(text).toContain('1 h 17 min to spare')
  })

  it('says what every deleted stretch of log takes away', () => {
    const text = textIn(section(report, 'coverage'))
    expect(text).toContain('11 days of the exfiltration lie in it')
    expect(text).toContain('outside the known exfiltration')
    expect(text).toContain('No log for July–November 2024: an earlier start cannot be excluded.')
    expect(text).toMatch(/Cause: the retention setting .* \(MSIT\)/)
    for (const days of ['322–353 days', '18–49 days']) expect(text).toContain(days)
  })

  it('leaves no word untranslated and no value unfilled', () => {
    for (const of of [report, korean]) expect(JSON.stringify(of)).not.toMatch(/\{\{|undefined|NaN/)
    expect(korean.title).toMatch(/쿠팡/)
    for (const part of korean.sections) expect(part.title).toMatch(/[가-힣]/)
    for (const figure of ['208일', '29시간 35분']) expect(textOfAll(korean) + JSON.stringify(korean)).toContain(figure)
  })

  it('marks simulated data and names zone, case and hash for every page', () => {
    expect(report.running).toMatchObject({ caseId: 'coupang-2025', simulated: expect.stringMatching(/SIMULATED/) })
    expect(report.running.zone).toContain('UTC+9')
    expect(report.running.hash).toContain('ab12ab12…ab12ab12')
    expect(buildReport(inputOf({ ...full, extracts: [] })).running.simulated).toBeNull()
  })
})

describe('the report on another day, in another zone, of another case', () => {
  it('leaves out what was said later and keeps the numbers of sources', () => {
    const early = buildReport(inputOf(full, { known: '2025-12-10' }))
    expect(textOfAll(early)).not.toContain('33,673,817')
    const known = inputOf(full, { known: '2025-12-10' }).case.sources.map(({ id }) => id)
    for (const number of citedNumbers(early.sections)) expect(known).toContain(full.sources[number - 1]?.id)
    expect(citedNumbers(early.sections).length).toBeLessThan(citedNumbers(report.sections).length)
  })

  it('holds on a day when nothing was known', () => {
    const blank = buildReport(inputOf(full, { known: '2024-01-01' }))
    expect(blank.sections).toHaveLength(SECTIONS.length)
    expect(textIn(section(blank, 'summary'))).toContain('not known')
  })

  it('tells clock times in the zone of the view', () => {
    const utc = buildReport(inputOf(full, { zone: 'UTC' }))
    expect(utc.running.zone).toContain('UTC')
    expect(textIn(section(utc, 'duties'))).toContain('17 Nov 2025 07:00')
  })

  it('works for a case with hardly anything in it', () => {
    const tiny = buildReport(inputOf(small()))
    expect(tiny.title).toBe('Shop data breach')
    expect(tiny.sections).toHaveLength(SECTIONS.length)
  })

  it('accounts for every line of a log that was read', () => {
    const log: ReadLog = {
      name: 'access.log',
      format: 'combined',
      zones: ['+0000'],
      lines: 889,
      rows: 885,
      rejects: 4,
      skipped: 0,
      first: parseInstant('2015-05-17T10:05:00Z'),
      last: parseInstant('2015-05-20T21:05:00Z'),
      stepsBack: 4915,
      sha256: 'cd'.repeat(32) as Sha256,
      contentSha256: 'cd'.repeat(32) as Sha256,
      simulated: false,
    }
    const read = buildReport(inputOf(small(), { logs: [log] }))
    const text = textIn(section(read, 'logs'))
    for (const part of ['access.log', '889', '885', '4,915 steps back']) expect(text).toContain(part)
    expect(textIn(section(read, 'hashes'))).toContain(log.sha256)
  })
})

describe('the section on exhibits', () => {
  const row = rowExhibit({ id: 'r', number: 1, note: '새벽 <img src=x>\nsecond line \u202e' })
  const value = valueExhibit({ id: 'v', number: 2 })
  const waiting = rowExhibit({ id: 'w', number: 3, lineSha256: null, length: null })
  const linked = refOf(rangeExhibit({ number: 4 }))
  const exhibits = [row, value, waiting]
  const input = inputOf(full, { exhibits, linkedExhibits: linked === null ? [] : [linked] })
  const told = textIn(section(buildReport(input), 'exhibits'))

  it('tells file, hash, line, byte, query and note of each, and what is simulated', () => {
    expect(told).toContain(row.file.sha256)
    expect(told).toContain(row.file.contentSha256)
    expect(told).toContain(row.lineSha256)
    expect(told).toContain('line 52,118, byte 8,123,456, 171 bytes long')
    expect(told).toContain('key:ua-sign-02')
    expect(told).toContain('새벽 <img src=x>\nsecond line <U+202E>')
    expect(told).toContain('≈ SIMULATED, one row for 1,000 accesses')
    expect(told).toContain('15,397 of 779,128 rows')
    expect(told).toContain('from the link, not kept here')
    expect(told).toContain('length not known')
  })

  it('withholds values that identify a person, with a mark, until asked for them', () => {
    expect(told).not.toContain('203.0.113.41')
    expect(told).toContain('client:[withheld: client]')
    expect(told).toContain('withheld on this paper')
    const shown = textIn(section(buildReport({ ...input, showIdentifying: true }), 'exhibits'))
    expect(shown).toContain('client:203.0.113.41')
    expect(shown).not.toContain('withheld')
  })

  it('says that there are none', () => {
    expect(textIn(section(report, 'exhibits'))).toBe('No exhibit was pinned to this case in this browser.')
    expect(textIn(section(korean, 'exhibits'))).toContain('증거가 없습니다')
  })
})
