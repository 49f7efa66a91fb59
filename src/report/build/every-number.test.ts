import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '@/base/text'
import { DUTY_RULES } from '@/case/duty-rules'
import { rowExhibit, valueExhibit } from '@/data/exhibits/exhibit-fixture'
import { NO_DETAILS } from '@/data/report-details-record'
import { buildReport } from './build-report'
import { inlinesOf } from './inline'
import { withoutNames } from './number-words'
import type { Block, Inline, Report } from './report'
import { inputOf, shippedCase } from './report-fixture'
import { inputWithSecrets } from './secrets-in-test'

const full = shippedCase()

/** Names of standards stand in a column of their own. */
const textsOf = (block: Block): readonly Inline[] =>
  block.kind === 'table'
    ? [
        ...block.columns.map(({ title }): Inline => [{ kind: 'text', text: title }]),
        ...block.rows.flatMap(({ cells }) => cells.filter((_, at) => block.columns[at]?.id !== 'standard')),
      ]
    : inlinesOf(block)

interface Printed {
  readonly section: string
  readonly number: string
  readonly text: string
}

/** Every number of the printed sections: digits in running text that are no day, time, section, law, standard or name. */
const printed = (report: Report): Printed[] =>
  report.sections.flatMap(({ id: section, blocks }) =>
    blocks.flatMap((block) => {
      const alone = block.kind === 'heading' ? [block.text] : []
      const figures = block.kind === 'key-figures' ? block.figures.map(({ value }) => value) : []
      const texts = textsOf(block)
        .flat()
        .flatMap((segment) =>
          ['text', 'strong', 'faint'].includes(segment.kind) && 'text' in segment ? [segment.text] : [],
        )
      return [...alone, ...figures, ...texts].flatMap((text) =>
        (withoutNames(text).match(/\d(?:[\d.,]*\d)?/g) ?? []).map((number) => ({ section, number, text })),
      )
    }),
  )

const isWhole = (number: string, inText: string): boolean =>
  new RegExp(`(?<![\\d.,])${number.replaceAll('.', '\\.')}(?![\\d]|[.,]\\d)`).test(inText)

const missing = (report: Report): Printed[] =>
  printed(report).filter(
    ({ section, number }) =>
      !report.numbers.some(
        ({ section: at, text }) => (at === section || text.replace(/\D/g, '').length >= 5) && isWhole(number, text),
      ),
  )

describe.each(LANGUAGES)('report.numbers (%s)', (language) => {
  const details = {
    ...NO_DETAILS,
    since: inputOf(full, { known: '2025-11-20' }).investigation.known,
    severity: { context: 3, ease: 0.75, breach: 0.5 },
    fields: { indicators: '3 hosts and 77,001 requests', delayReason: '41 disks had to be imaged' },
  }
  const log = {
    ...{ name: 'access.log', format: 'combined', zones: ['+0900'], lines: 889, rows: 885, rejects: 4, skipped: 0 },
    ...{ first: inputOf(full).now, last: inputOf(full).now, stepsBack: 4915, simulated: false },
    ...{ sha256: inputOf(full).sha256, contentSha256: inputOf(full).sha256 },
  }
  const exhibits = [rowExhibit({ id: 'r', number: 1, note: 'seen 612 times' }), valueExhibit({ id: 'v', number: 2 })]
  const whole = buildReport(inputOf(full, { language, details, logs: [log], exhibits }))

  it('holds every number that is printed', () => {
    expect(printed(whole).length).toBeGreaterThan(400)
    expect(missing(whole)).toEqual([])
    for (const known of ['2024-01-01', '2025-11-20', '2025-12-10'])
      expect(missing(buildReport(inputOf(full, { language, known }))), known).toEqual([])
    expect(missing(buildReport(inputWithSecrets({ language })))).toEqual([])
  })

  it('says of every number what it rests on, and names each once', () => {
    expect(new Set(whole.numbers.map(({ id }) => id)).size).toBe(whole.numbers.length)
    for (const { id, basis, claims, sources, query, adoptedBy } of whole.numbers)
      expect(
        claims.length + sources.length + (query?.files.length ?? 0) > 0 ||
          (basis === 'entered' && adoptedBy === 'investigator') ||
          (basis === 'law' && DUTY_RULES.some((rule) => id.includes(rule.id))),
        id,
      ).toBe(true)
  })

  it('quotes only what stands in the words of the case, and what the investigator entered', () => {
    const words = JSON.stringify([full, details, exhibits])
    const own = whole.numbers.filter(
      ({ id, basis, text }) => id.startsWith('quoted:') && basis !== 'law' && !isWhole(text, words),
    )
    expect(own.map(({ id, text }) => [id, text])).toEqual([])
    const entered = whole.numbers.filter(({ basis }) => basis === 'entered').map(({ text }) => text)
    expect(entered).toEqual(expect.arrayContaining(['77,001', '41', '612', '2.75', '0.75']))
  })
})
