import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { visible } from '@/base/visible'
import type { Paper } from '../build/page-css'
import type { Block, Inline, Report, Row, Segment } from '../build/report'
import type { FigurePng } from './figure-png'

/** The report as a Word file (ECMA-376). Loaded only when one is asked for. */
export async function reportDocx(report: Report, paper: Paper, figure: FigurePng | null): Promise<ArrayBuffer> {
  const document = new Document({
    title: visible(report.title),
    creator: 'Dwell',
    styles: { default: { document: { run: { font: FONT, size: 19, language: LANGUAGE[report.language] } } } },
    sections: [
      {
        properties: { page: { size: SIZE[paper], margin: { top: 1134, bottom: 1134, left: 907, right: 907 } } },
        ...runningLines(report),
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: runs([{ kind: 'text', text: report.title }]) }),
          paragraph([{ kind: 'text', text: report.subtitle }]),
          ...[...report.meta, report.hash].map(({ label, value }) =>
            paragraph([
              { kind: 'strong', text: `${label}: ` },
              { kind: 'text', text: value },
            ]),
          ),
          paragraph([{ kind: 'faint', text: report.made }]),
          ...report.sections.flatMap((section) => [
            heading(`${section.number}  ${section.title}`, HeadingLevel.HEADING_1),
            ...section.blocks.flatMap((block) => blockParts(block, report.hash.value, figure)),
          ]),
        ],
      },
    ],
  })
  return Packer.toArrayBuffer(document)
}

const FONT = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Malgun Gothic', cs: 'Calibri' }
const LANGUAGE = { en: { value: 'en-GB' }, ko: { value: 'ko-KR', eastAsia: 'ko-KR' } }
/** In twentieths of a point: ISO 216 A4, and US Letter. */
const SIZE = { A4: { width: 11_906, height: 16_838 }, letter: { width: 12_240, height: 15_840 } }

function runningLines({ running }: Report): Pick<ISectionOptions, 'headers' | 'footers'> {
  const { page } = running
  const top = ['Dwell', running.kind, ...(running.simulated === null ? [] : [`≈ ${running.simulated}`])]
  const bottom = [`${running.caseId}, ${running.draft}`, running.zone, running.hash, running.reportHash, page.before]
  const small = (text: string) => ({ text: visible(text), size: 15 })
  return {
    headers: {
      default: new Header({ children: [new Paragraph({ children: [new TextRun(small(top.join('  ·  ')))] })] }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            children: [
              new TextRun(small(bottom.join('  ·  '))),
              new TextRun({
                size: 15,
                children: [PageNumber.CURRENT, page.between, PageNumber.TOTAL_PAGES, page.after],
              }),
            ],
          }),
        ],
      }),
    },
  }
}

type Level = (typeof HeadingLevel)[keyof typeof HeadingLevel]
const heading = (text: string, level: Level): Paragraph =>
  new Paragraph({ heading: level, keepNext: true, children: [new TextRun(visible(text))] })
const paragraph = (text: Inline): Paragraph => new Paragraph({ spacing: { after: 100 }, children: runs(text) })
const item = (text: Inline): Paragraph => new Paragraph({ bullet: { level: 0 }, children: runs(text) })

function blockParts(block: Block, hash: string, figure: FigurePng | null): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(block.text)]
    case 'heading':
      return [heading(block.text, HeadingLevel.HEADING_2)]
    case 'key-figures':
      return block.figures.map(({ value, contested, text }) =>
        paragraph([{ kind: 'strong', text: contested ? `${value} ◐ ` : `${value} ` }, ...text]),
      )
    case 'window':
      return [
        ...(figure === null ? [] : [picture(figure, block)]),
        paragraph([
          { kind: 'strong', text: `${block.label} ` },
          ...(figure === null ? [{ kind: 'text' as const, text: `${block.alt} ` }] : []),
          ...block.caption,
        ]),
      ]
    case 'certainty':
      return block.columns.flatMap(({ title, items }) => [heading(title, HeadingLevel.HEADING_2), ...items.map(item)])
    case 'table':
      return [table(block), new Paragraph({})]
    case 'list':
      // Numbers as text: they are referred to, and a numbered list of Word would go on from the one before.
      return block.items.map((text, index) =>
        block.ordered ? paragraph([{ kind: 'text', text: `${index + 1}. ` }, ...text]) : item(text),
      )
    case 'report-hash':
      return [
        paragraph([
          { kind: 'strong', text: `${block.label} ` },
          { kind: 'code', text: hash },
          { kind: 'text', text: ` ${block.how}` },
        ]),
      ]
    case 'sources':
      return block.sources.map(({ number, title, publisher, published, url, cautions }) =>
        paragraph([
          { kind: 'strong', text: `[${number}] ` },
          { kind: 'text', text: [title, publisher, published, ...cautions, ...(url === null ? [] : [url])].join(', ') },
        ]),
      )
  }
}

/** px of 1/96 inch between the margins of A4; Letter is wider. */
const FIGURE_WIDTH = 672

/** Kept on one page with what stands below it, and read aloud by its words. */
function picture({ png, width, height }: FigurePng, { label, alt }: Extract<Block, { kind: 'window' }>): Paragraph {
  return new Paragraph({
    keepNext: true,
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: FIGURE_WIDTH, height: Math.round((FIGURE_WIDTH * height) / width) },
        altText: { name: visible(label), title: visible(label), description: visible(alt) },
      }),
    ],
  })
}

function table({ columns, rows }: Extract<Block, { kind: 'table' }>): Table {
  const shared = columns.reduce((sum, { share }) => sum + (share ?? 0), 0)
  const open = columns.filter(({ share }) => share === undefined).length
  const shares = columns.map(({ share }) => share ?? Math.max(5, (100 - shared) / open))
  const cell = (text: Inline, index: number, isHead: boolean): TableCell =>
    new TableCell({
      width: { size: shares[index] ?? 10, type: WidthType.PERCENTAGE },
      margins: { left: 60, right: 60, top: 30, bottom: 30 },
      children: [
        new Paragraph({
          alignment: columns[index]?.align === 'end' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: runs(isHead ? [{ kind: 'strong', text: textOfHead(text) }] : text),
        }),
      ],
    })
  const line = (cells: Row['cells'], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((text, index) => cell(text, index, isHead)),
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      line(
        columns.map(({ title }) => [{ kind: 'text', text: title }]),
        true,
      ),
      ...rows.map(({ cells }) => line(cells, false)),
    ],
  })
}

const textOfHead = (text: Inline): string => text.map((segment) => ('text' in segment ? segment.text : '')).join('')

const runs = (text: Inline): TextRun[] => text.map(run)

function run(segment: Segment): TextRun {
  switch (segment.kind) {
    case 'cite':
      return new TextRun({ text: ` [${segment.numbers.join(', ')}]`, size: 16 })
    case 'mark':
      return new TextRun({ text: visible(segment.label), italics: true })
    case 'strong':
      return new TextRun({ text: visible(segment.text), bold: true })
    case 'faint':
      return new TextRun({ text: visible(segment.text), color: '555555' })
    case 'code':
      return new TextRun({ text: visible(segment.text), font: 'Consolas', size: 16 })
    case 'redacted':
      return new TextRun({ text: visible(segment.text), bold: true, shading: { fill: 'DDDDDD' } })
    case 'text':
      return new TextRun(visible(segment.text))
  }
}
