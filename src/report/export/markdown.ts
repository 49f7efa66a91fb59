import { visible } from '@/base/visible'
import type { Block, Inline, Report, ReportSource, Segment } from '../build/report'

/**
 * The report as Markdown (CommonMark with the tables of GitHub). Text of files and links is escaped: it makes no markup. The figure, an SVG
 * file, is one image in the file itself, at its end so that it can be read over; where images of that kind are not shown, its words are.
 */
export function reportMarkdown(report: Report, figure: string | null): string {
  const { running } = report
  const head = [
    `# ${escaped(report.title)}`,
    escaped(report.subtitle),
    [running.kind, running.simulated === null ? [] : `≈ ${running.simulated}`, running.zone]
      .flat()
      .map(escaped)
      .join(' · '),
    [...report.meta, report.hash].map(({ label, value }) => `- **${escaped(label)}**: ${escaped(value)}`).join('\n'),
    escaped(report.made),
  ]
  const sections = report.sections.flatMap((section) => [
    `## ${section.number}. ${escaped(section.title)}`,
    ...section.blocks.map((block) => blockText(block, report.hash.value, figure !== null)),
  ])
  const image = figure === null ? [] : [`[${FIGURE}]: data:image/svg+xml;base64,${base64(figure)}`]
  return `${[...head, ...sections, ...image].join('\n\n')}\n`
}

const FIGURE = 'figure-1'
const base64 = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''))

function blockText(block: Block, hash: string, hasFigure: boolean): string {
  switch (block.kind) {
    case 'paragraph':
      return inlineText(block.text)
    case 'heading':
      return `### ${escaped(block.text)}`
    case 'key-figures':
      return block.figures
        .map(({ value, contested, text }) => `- **${escaped(value)}**${contested ? ' ◐' : ''} ${inlineText(text)}`)
        .join('\n')
    case 'window':
      return hasFigure
        ? `![${escaped(block.alt)}][${FIGURE}]\n\n**${escaped(block.label)}** ${inlineText(block.caption)}`
        : `**${escaped(block.label)}** ${escaped(block.alt)} ${inlineText(block.caption)}`
    case 'certainty':
      return block.columns
        .map(
          ({ title, items }) => `### ${escaped(title)}\n\n${items.map((item) => `- ${inlineText(item)}`).join('\n')}`,
        )
        .join('\n\n')
    case 'table':
      return [
        line(block.columns.map(({ title }) => escaped(title))),
        line(block.columns.map(({ align }) => (align === 'end' ? '---:' : '---'))),
        ...block.rows.map(({ cells }) => line(cells.map(inlineText))),
      ].join('\n')
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${inlineText(item)}`).join('\n')
    case 'report-hash':
      return `**${escaped(block.label)}** ${hash} ${escaped(block.how)}`
    case 'sources':
      return block.sources.map(sourceLine).join('\n')
  }
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const inlineText = (text: Inline): string => text.map(segmentText).join('').trim()

function segmentText(segment: Segment): string {
  switch (segment.kind) {
    case 'text':
    case 'faint':
      return escaped(segment.text)
    case 'strong':
      return wrapped('**', segment.text)
    case 'redacted':
      return `**${escaped(segment.text)}**`
    case 'code':
      return escaped(segment.text)
    case 'mark':
      return segment.label === '' ? '' : wrapped('*', segment.label)
    case 'cite':
      return ` \\[${segment.numbers.join(', ')}\\]`
  }
}

/** Emphasis may not touch blanks from inside. */
function wrapped(sign: string, said: string): string {
  const inside = said.trim()
  if (inside === '') return escaped(said)
  const [before = '', after = ''] = said.split(inside)
  return `${before}${sign}${escaped(inside)}${sign}${after}`
}

/** One line, in which nothing but letters is meant. */
const escaped = (said: string): string =>
  visible(said)
    .replace(/\s*[\r\n\u2028\u2029]+\s*/gu, ' ')
    .replace(/[\\`*_[\]<>#|~&!]/g, '\\$&')

function sourceLine({ number, title, publisher, published, url, cautions }: ReportSource): string {
  const said = [title, publisher, published, ...cautions].map(escaped).join(', ')
  return `- \\[${number}\\] ${said}${url === null ? '' : `, <${url.replace(/[<>\\\s]/gu, encodeURIComponent)}>`}`
}
