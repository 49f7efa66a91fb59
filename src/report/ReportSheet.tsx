import { ReportBlock } from './blocks/ReportBlock'
import type { Report } from './build/report'
import { keyed } from './keyed'
import './report.css'
import './blocks.css'
import './phone.css'
import './print.css'

/** The report as one sheet; the printer cuts it into pages. The first line is a margin box on paper. */
export function ReportSheet({ report }: { readonly report: Report }) {
  const { running } = report
  return (
    <article className="report" data-theme="print" lang={report.language}>
      <div className="report-running">
        <b>Dwell</b>
        <span>
          {running.kind}
          {running.simulated !== null && ` · ≈ ${running.simulated}`}
        </span>
      </div>
      <h1>{report.title}</h1>
      <p className="report-subtitle">{report.subtitle}</p>
      <dl className="report-meta">
        {report.meta.map((field) => (
          <div key={field.label}>
            <dt>{field.label}</dt>
            <dd>{field.code === true ? <code>{field.value}</code> : field.value}</dd>
          </div>
        ))}
      </dl>
      <p className="report-made">{report.made}</p>
      <p className="report-made">
        {report.hash.label} <code>{report.hash.value}</code>
      </p>
      {report.sections.map((section) => (
        <section key={section.id} className="report-section" data-section={section.id}>
          <h2 id={`section-${section.id}`}>
            <span className="report-number">{section.number}</span> {section.title}
          </h2>
          {keyed(section.blocks).map(({ key, item }) => (
            <ReportBlock key={key} block={item} hash={report.hash.value} />
          ))}
        </section>
      ))}
    </article>
  )
}
