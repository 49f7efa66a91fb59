import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { IsoDay, ZoneId } from '@/base/brand'
import { toIso } from '@/base/zoned'
import { adopt } from './adopt'
import { asKnown } from './as-known'
import { problemText } from './case-problem'
import { evaluateDuty } from './duty-clock'
import { buildFixture } from './fixture'
import { buildHeadline, figureOf, type HeadlineFigure } from './headline'
import { accountText } from './headline-account-text'
import { headlineText } from './headline-text'
import { keyExposure } from './key-exposure'
import { buildLedger } from './ledger'
import { numberTraps } from './number-traps'
import { sayTrap } from './number-words'
import { parseCase } from './parse-case'
import { addQuantities, inUnit } from './quantity'
import { questionView } from './question-view'
import { buildRivalRows } from './rival-rows'
import { ruleMatrix } from './rule-clock'
import type { Case } from './schema'
import type { Segment } from './segments'

const seoul = 'Asia/Seoul' as ZoneId
const path = resolve('public/cases/coupang-2025/case.json')

function readCase(): Case {
  const read = parseCase(readFileSync(path, 'utf8'))
  if (!read.ok) throw new Error(read.error.map((found) => problemText(found, 'en')).join('\n'))
  return read.value
}
const joined = (segments: readonly Segment[]): string => segments.map((segment) => segment.text).join('')

const isThere = existsSync(path)
if (!isThere) it.skip('the default case: public/cases/coupang-2025/case.json has not been built', () => {})

describe.runIf(isThere)('the default case', () => {
  const full = isThere ? readCase() : buildFixture()
  const on = (day: string): Case => asKnown(full, day as IsoDay)
  const amount = (incident: Case, id: HeadlineFigure['id']): unknown =>
    figureOf(buildHeadline(incident), id)?.value ?? null
  const startOn = (day: string): string => {
    const figure = figureOf(buildHeadline(on(day)), 'first-access')
    return figure?.kind === 'instant' ? toIso(figure.value, seoul) : ''
  }

  it('tells on no day what was found out later: how a duty came out, when the key was copied', () => {
    const outcome = (day: string, id: string): string | undefined =>
      on(day).duties.find((duty) => duty.id === id)?.outcome?.en
    expect(outcome('2025-11-30', 'dl-notify-337')).toBeUndefined()
    expect(outcome('2025-12-03', 'dl-notify-337')).toContain('deficient 3 Dec')
    expect(outcome('2025-12-10', 'dl-notify-nonmember')).toBeUndefined()
    expect(JSON.stringify(on('2025-12-10').duties)).not.toContain('2026')
    const causes = (day: string): string =>
      JSON.stringify(on(day).coverage.flatMap((log) => log.stretches.map(({ cause }) => cause?.en)))
    expect(causes('2026-01-05')).not.toMatch(/MSIT|PIPC/)
    expect(causes('2026-02-10')).toMatch(/running after the order of 19 November 2025 \(MSIT\)"/)
    expect(causes('2026-02-10')).not.toContain('PIPC')
    expect(causes('2026-06-11')).toContain('deleted by hand (PIPC')
    const [early, later] = [on('2025-11-30').signingKeys[0], on('2025-12-04').signingKeys[0]]
    expect(early).toMatchObject({ copied: null, ownerLeft: null, revoked: { precision: 'day' } })
    expect(early).not.toHaveProperty('note')
    expect(later).toMatchObject({ copied: { precision: 'month' }, ownerLeft: { precision: 'month' } })
  })

  it('draws the exfiltration from the adopted first access, and nothing dormant after it', () => {
    const phases = (claim: string): unknown => {
      const adopted = adopt(full, [{ by: 'link', question: 'q-start', claim }])
      return asKnown(adopted, full.compiled)
        .phases.filter(({ page, phase }) => page === undefined && (phase === 'exfiltration' || phase === 'dormant'))
        .map(({ when }) => [when.start.slice(0, 10), when.end?.slice(0, 10), when.precision])
    }
    const claimOf = (value: RegExp): string =>
      full.questions.find(({ id }) => id === 'q-start')?.claims.find((claim) => value.test(claim.when?.start ?? ''))
        ?.id ?? ''
    const lull = ['2025-02-01', '2025-04-13', 'day']
    expect(phases(claimOf(/2025-06-24/))).toEqual([lull, ['2025-06-24', '2025-11-08', 'day']])
    expect(phases(claimOf(/2025-11-06T18:38/))).toEqual([lull, ['2025-11-06', '2025-11-08', 'day']])
    expect(phases(claimOf(/2025-04-01/))).toEqual([
      ['2025-02-01', '2025-03-31', 'day'],
      ['2025-04-01', '2025-11-01', 'month'],
    ])
    expect(phases(claimOf(/2025-01-01/))).toEqual([['2025-01-01', '2025-11-01', 'month']])
  })

  it('knows a rounding from a rival: 4,500 is 4,536 rounded, and both give way to 33.7 million', () => {
    const accounts = (day: string) =>
      buildLedger(on(day))
        .filter((group) => group.unit === 'accounts')
        .flatMap((group) => group.rows.map((row) => [row.count.value, row.standing]))
    expect(accounts('2025-11-20')).toEqual([
      [4536, 'undisputed'],
      [4500, 'undisputed'],
    ])
    expect(accounts('2025-11-30').slice(0, 2)).toEqual([
      [4536, 'superseded'],
      [4500, 'superseded'],
    ])
  })

  it('tells the lengths of the story', () => {
    expect(amount(full, 'exfiltration')).toBe(208)
    expect(amount(full, 'noticed-after')).toBe(9)
    expect(amount(full, 'unnoticed')).toBe(217)
    expect(amount(full, 'since-probe')).toEqual([290, 320])
    expect(amount(full, 'report-late')).toBe(29 * 60 + 35)
    expect(buildHeadline(full).rival?.lateMinutes).toBe(-77)
    expect(full.signingKeys.map((key) => keyExposure(key, full)?.days)).toContainEqual([322, 353])
  })

  it('says them as the picture does', () => {
    const headline = buildHeadline(full)
    expect(joined(headlineText(headline, 'en', seoul))).toBe(
      'Customer data was taken for 208 days, 14 Apr to 8 Nov 2025. Coupang noticed 9 days after the last access and reported it 29 h 35 min past the 24-hour limit.',
    )
    expect(joined(headlineText(headline, 'ko', seoul))).toBe(
      '고객 정보는 2025년 4월 14일부터 11월 8일까지 208일 동안 빠져나갔다. 쿠팡은 마지막 접근 9일 뒤에 알았고, 24시간 신고 기한을 29시간 35분 넘겨 신고했다.',
    )
    expect(joined(accountText(headline, full, 'en', seoul))).toBe(
      'By the Ministry of Science and ICT’s account of 10 Feb 2026 [3, 104]. Coupang’s own clock starts 18 Nov 22:52 and puts the report 1 h 17 min inside the limit [24, 25].',
    )
    expect(joined(accountText(headline, full, 'ko', seoul))).toBe(
      '과학기술정보통신부 2026년 2월 10일 발표 기준 [3, 104]. 쿠팡이 적은 인지 시각(11월 18일 22:52)으로는 기한까지 1시간 17분이 남았다 [24, 25].',
    )
    const figures = headline.figures.filter((figure) => figure.contested).map((figure) => figure.id)
    expect(figures).toEqual(expect.arrayContaining(['exfiltration', 'noticed-after', 'report-late']))
  })

  it('moves back as the record grew', () => {
    const accountsOn = (day: string): number[] =>
      buildLedger(on(day))
        .filter((group) => group.unit === 'accounts')
        .flatMap((group) => group.rows.map((row) => row.count.value))
    expect(startOn('2025-11-20')).toBe('2025-11-06T18:38:00+09:00')
    expect(Math.max(...accountsOn('2025-11-20'))).toBe(4536)
    expect(startOn('2025-11-30')).toBe('2025-06-24T00:00:00+09:00')
    expect(Math.max(...accountsOn('2025-11-30'))).toBe(33_700_000)
    expect(startOn('2026-02-10')).toBe('2025-04-14T00:00:00+09:00')
    expect(amount(on('2025-11-20'), 'exfiltration')).toBeNull()
  })

  it('says something true on every day of the story', () => {
    for (const day of [
      '2025-11-18',
      '2025-11-19',
      '2025-11-21',
      '2025-12-01',
      '2025-12-03',
      '2026-01-01',
      '2026-06-11',
    ]) {
      for (const lang of ['en', 'ko'] as const) {
        const headline = buildHeadline(on(day))
        const said = `${joined(headlineText(headline, lang, seoul))} ${joined(accountText(headline, full, lang, seoul))}`
        expect(said, day).not.toMatch(/[{}]|undefined|null|NaN/)
      }
    }
  })

  it('marks rival claims as the picture does', () => {
    const rows = new Map(
      buildRivalRows(full).map((row) => [
        row.party.id,
        [row.began?.standing ?? null, row.noticed?.standing ?? null, row.days],
      ]),
    )
    expect(rows.get('coupang-kisa-form')).toEqual(['superseded', 'contested', 12])
    expect(rows.get('coupang')).toEqual(['contested', 'contested', 147])
    expect(rows.get('coupang-pipc-report')).toEqual([null, 'contested', null])
    expect(rows.get('msit-team')).toEqual(['contested', 'contested', 217])
    expect(rows.get('pipc')).toEqual(['contested', null, [154, 213]])
    const accounts = buildLedger(full).find((group) => group.unit === 'accounts')?.rows ?? []
    const standing = new Map(accounts.map((row) => [row.count.id, row.standing]))
    expect(standing.get('ct-4536')).toBe('superseded')
    expect(standing.get('ct-3000')).toBe('contested')
  })

  it('judges the report on every rival clock', () => {
    const late = full.duties
      .map((duty) => evaluateDuty(duty, full))
      .filter((clock) => clock.duty.group === full.headline.duty)
      .map((clock) => [clock.duty.id, clock.lateMinutes, clock.duty.hypothetical === true])
    expect(late).toEqual([
      ['dl-kisa-msit', 1775, false],
      ['dl-kisa-co', -77, false],
      ['dl-kisa-first', 2843, true],
    ])
  })

  it('finds the number traps kept on purpose', () => {
    expect(numberTraps(full).map(({ id }) => id.replace(/\.q-.*/, ''))).toEqual([
      'unit-changed',
      'mixed-total',
      'unit-changed',
      'ten-fold',
      'ten-fold',
    ])
    const said = numberTraps(full).map((trap) => sayTrap(trap, full, 'en'))
    expect(said.find((each) => each.includes('181,930,000'))).toContain(
      '148,056,502 page-views, 33,673,817 records, 102,682 page-views and 50,474 page-views (181,883,475)',
    )
  })

  it('counts four business days as the plaintiffs do, and no rule changes what the ministry found', () => {
    const { rows, triggers } = ruleMatrix(full)
    const row = (id: string) => rows.find(({ rule }) => rule.id === id)
    const at = (start: string) => triggers.findIndex(({ when }) => when.start.startsWith(start))
    const filed = row('us-sec-8k-105')?.clocks[at('2025-11-18T22:52')]
    expect(filed && toIso(filed.due.first, 'America/New_York' as ZoneId)).toBe('2025-11-24T17:30:00-05:00')
    const first = row('kr-network-first')?.clocks
    expect(first?.[at('2025-11-17T16:00')]?.late).toEqual({ least: 1775, most: 1775 })
    expect(first?.[at('2025-11-18T22:52')]?.late).toEqual({ least: -77, most: -77 })
    for (const clock of full.duties.map((duty) => evaluateDuty(duty, full))) {
      const ofRule =
        clock.duty.rule && row(clock.duty.rule)?.clocks.find((each) => each?.trigger.duties.includes(clock.duty))
      if (ofRule && clock.lateMinutes !== null) expect(ofRule.late?.least).toBe(clock.lateMinutes)
    }
  })

  it('keeps units apart; people are members and non-members', () => {
    const people = (id: string) => {
      const count = full.counts.find((candidate) => candidate.id === id)
      return count === undefined ? null : inUnit(count, 'people')
    }
    const [all, members, others] = [people('ct-people'), people('ct-members'), people('ct-nonmembers')]
    if (members === null || others === null) throw new Error('members and non-members are counts of people')
    expect(addQuantities(members, others)).toEqual({ value: all?.value, unit: 'people' })
  })

  it('agrees on the January test and contests the beginning', () => {
    expect(questionView(full, 'q-probe')?.status).toBe('agreed')
    expect(questionView(full, 'q-start')?.status).toBe('contested')
    expect(questionView(full, 'q-aware')?.status).toBe('contested')
  })
})
