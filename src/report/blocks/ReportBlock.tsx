import type { Block, CertaintyColumn, Inline, KeyFigure, ReportSource } from '../build/report'
import { PaperFigure } from '../figure/PaperFigure'
import { keyed } from '../keyed'
import { InlineText, ReportMark } from './InlineText'
import { ReportTable } from './ReportTable'

/** One typed block of the report, drawn. */
export function ReportBlock({ block, hash }: { readonly block: Block; readonly hash: string }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p className={block.note && 'report-note'}>
          <InlineText text={block.text} />
        </p>
      )
    case 'heading':
      return <h3 id={block.id}>{block.text}</h3>
    case 'key-figures':
      return <KeyFigures figures={block.figures} />
    case 'window':
      return (
        <figure className="report-window">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a phone scrolls the drawing, also by keyboard. */}
          <div className="report-scroll" tabIndex={0} role="group" aria-label={block.label}>
            <PaperFigure figure={block.figure} title={block.alt} />
          </div>
          <figcaption>
            <b>{block.label}</b> <InlineText text={block.caption} />
          </figcaption>
        </figure>
      )
    case 'certainty':
      return <Certainty columns={block.columns} />
    case 'table':
      return <ReportTable caption={block.caption} columns={block.columns} rows={block.rows} />
    case 'list':
      return <List ordered={block.ordered} items={block.items} />
    case 'report-hash':
      return (
        <p className="report-note">
          <b>{block.label}</b> <code>{hash}</code>
          <br />
          {block.how}
        </p>
      )
    case 'sources':
      return <Sources sources={block.sources} />
  }
}

function KeyFigures({ figures }: { readonly figures: readonly KeyFigure[] }) {
  return (
    <dl className="report-key-figures">
      {figures.map((figure) => (
        <div key={figure.id}>
          <dt>
            {figure.value} {figure.contested && <ReportMark mark="contested" label={figure.contestedName} />}
          </dt>
          <dd>
            <InlineText text={figure.text} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Certainty({ columns }: { readonly columns: readonly CertaintyColumn[] }) {
  return (
    <div className="report-certainty">
      {columns.map((column) => (
        <section key={column.id}>
          <h3>
            <ReportMark mark={column.mark} label="" /> {column.title}
          </h3>
          <List ordered={false} items={column.items} />
        </section>
      ))}
    </div>
  )
}

function List({ ordered, items }: { readonly ordered: boolean; readonly items: readonly Inline[] }) {
  const rows = keyed(items).map(({ key, item }) => (
    <li key={key}>
      <InlineText text={item} />
    </li>
  ))
  return ordered ? <ol className="report-list">{rows}</ol> : <ul className="report-list">{rows}</ul>
}

function Sources({ sources }: { readonly sources: readonly ReportSource[] }) {
  return (
    <ul className="report-sources">
      {sources.map((source) => (
        <li key={source.number} className="report-source">
          <span className="report-source-number">{source.number}</span>
          <span className="report-source-text">
            <span className="report-source-title">{source.title}</span> {source.publisher}, {source.published}
            {source.cautions.length > 0 && <em>, {source.cautions.join(', ')}</em>}
            {source.url !== null && <span className="report-url">{source.url}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
