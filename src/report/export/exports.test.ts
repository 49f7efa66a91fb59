import { TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '@/base/text'
import { buildReport } from '../build/build-report'
import type { Report } from '../build/report'
import { inputOf, shippedCase } from '../build/report-fixture'
import { reportJson } from '../build/report-json'
import { inputWithSecrets, SECRETS } from '../build/secrets-in-test'
import { standAlone } from '../figure/figure-svg'
import { PaperFigure } from '../figure/PaperFigure'
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
  const zip = new ZipReader(new Uint8ArrayReader(new Uint8Array(await reportDocx(report, 'A4', null))))
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
    markdown: reportMarkdown(report, null).replace(/\\([\\`*_[\]<>#|~&!])/g, '$1'),
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
  const markdown = reportMarkdown(report, null)
  expect(markdown).not.toMatch(/(?<!\\)<script|(?<!\\)\[a\]|(?<!\\)\*\*bold|^# head/m)
  expect(await wordOf(report)).toContain('&lt;script&gt;')
})

describe('figure 1', () => {
  const report = buildReport(inputOf(shippedCase()))
  const window = report.sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'window')
  if (window?.kind !== 'window') throw new Error('no figure')
  const drawn = renderToStaticMarkup(createElement(PaperFigure, { figure: window.figure, title: window.alt }))

  it('stands in the Markdown file as one image with its words, at the end', () => {
    const svg = standAlone(drawn, (property) => (property.startsWith('--') ? '#123456' : ''))
    expect(svg).not.toMatch(/var\(|undefined|NaN/)
    const markdown = reportMarkdown(report, svg)
    expect(markdown).toContain(`![${window.alt}][figure-1]`)
    const [, image = ''] = /^\[figure-1\]: data:image\/svg\+xml;base64,([\w+/=]+)\n$/m.exec(markdown) ?? []
    expect(new TextDecoder().decode(Buffer.from(image, 'base64'))).toBe(svg)
    expect(markdown.trimEnd().endsWith(image)).toBe(true)
  })

  it('stands in the Word file as a picture with words for those who do not see it', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47]).buffer
    const zip = new ZipReader(
      new Uint8ArrayReader(new Uint8Array(await reportDocx(report, 'A4', { png, width: 790, height: 500 }))),
    )
    const entries = await zip.getEntries()
    expect(entries.filter(({ filename }) => /^word\/media\/.*\.png$/.test(filename))).toHaveLength(1)
    const document = entries.find(({ filename }) => filename === 'word/document.xml')
    const xml = document?.directory === false ? await document.getData(new TextWriter()) : ''
    await zip.close()
    expect(xml).toContain(`descr="${window.alt}"`)
  })
})
