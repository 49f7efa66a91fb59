import { TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '@/base/text'
import { buildReport } from '../build/build-report'
import type { Report } from '../build/report'
import { inputOf, shippedCase } from '../build/report-fixture'
import { reportJson } from '../build/report-json'
import { inputWithSecrets, SECRETS } from '../build/secrets-in-test'
import { reportDocx } from './docx'
import { reportHtml } from './html'
import { reportMarkdown } from './markdown'

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&apos;': "'",
}
/** What a reader of the marked-up text sees. */
const textOfMarkup = (markup: string): string =>
  markup
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|apos|#x27);/g, (entity) => entities[entity] ?? entity)

/** The XML of the document and of what stands on every page. */
async function wordOf(report: Report): Promise<string> {
  const zip = new ZipReader(new Uint8ArrayReader(new Uint8Array(await reportDocx(report, 'A4'))))
  const parts = (await zip.getEntries()).filter(({ filename }) =>
    /^word\/(document|header|footer)\d*\.xml$/.test(filename),
  )
  const texts = await Promise.all(parts.map((part) => (part.directory ? '' : part.getData(new TextWriter()))))
  await zip.close()
  return texts.join('\n')
}

async function writings(report: Report): Promise<Readonly<Record<string, string>>> {
  return {
    json: JSON.stringify({ ...reportJson(report), numbers: [] }),
    markdown: reportMarkdown(report).replace(/\\([\\`*_[\]<>#|~&!])/g, '$1'),
    html: textOfMarkup(reportHtml(report, 'A4', '')),
    docx: textOfMarkup(await wordOf(report)),
  }
}

describe.each(LANGUAGES)('exports of the shipped case (%s)', (language) => {
  const report = buildReport(inputOf(shippedCase(), { language }))
  const written = writings(report)

  it('say every number of the report, as it is printed', async () => {
    expect(report.numbers.length).toBeGreaterThan(100)
    expect(new Set(report.numbers.map(({ id }) => id)).size).toBe(report.numbers.length)
    for (const [writer, text] of Object.entries(await written)) {
      const missing = report.numbers.filter((number) => !text.includes(number.text))
      expect(
        missing.map(({ id, text }) => [id, text]),
        writer,
      ).toEqual([])
    }
  })

  it('state the same hash of the report, twice', async () => {
    const { value } = report.hash
    const { json = '', ...others } = await written
    expect(JSON.parse(json).hash.value).toBe(value)
    for (const [writer, text] of Object.entries(others)) expect(text.split(value), writer).toHaveLength(3)
  })

  it('say no number of their own', async () => {
    const { json = '', ...others } = await written
    const known = new Set(json.match(/\d[\d.,]*\d|\d/g))
    for (const [writer, text] of Object.entries(others)) {
      const own = (text.match(/\d[\d.,]*\d/g) ?? []).filter((number) => !known.has(number) && !json.includes(number))
      // Labels of the axis of figure 1 are drawn, not told.
      expect(writer === 'html' ? own.filter((number) => number.length > 4) : own, writer).toEqual([])
    }
  })

  it('rest every number on a claim, a source, or a file', () => {
    for (const { id, claims, sources, query } of report.numbers)
      expect(claims.length + sources.length + (query?.files.length ?? 0), id).toBeGreaterThan(0)
  })
})

it.each(LANGUAGES)('no writer tells what the report withholds (%s)', async (language) => {
  const told = await writings(buildReport(inputWithSecrets({ language })))
  for (const [writer, text] of Object.entries(told)) {
    for (const secret of SECRETS) expect(text, writer).not.toContain(secret)
    expect(text, writer).toContain(language === 'en' ? '[withheld: client]' : '[가림: 클라이언트]')
  }
})

it('makes no markup of what a file says', async () => {
  const input = inputWithSecrets()
  const nasty = '<script>alert(1)</script> **bold** [a](javascript:1) | cell\n# head \u202e \u0000'
  const exhibits = input.exhibits.map((exhibit) => ({ ...exhibit, note: nasty }))
  const report = buildReport({ ...input, exhibits })
  expect(reportHtml(report, 'A4', '')).not.toContain('<script')
  const markdown = reportMarkdown(report)
  expect(markdown).not.toMatch(/(?<!\\)<script|(?<!\\)\[a\]|(?<!\\)\*\*bold|^# head/m)
  expect(await wordOf(report)).toContain('&lt;script&gt;')
})
