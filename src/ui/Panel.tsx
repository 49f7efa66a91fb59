import { type ReactNode, useId, useState } from 'react'
import { Icon } from './Icon'
import { text } from './text'
import { useText } from './use-text'

export interface PanelProps {
  readonly title: string
  /** A few words on how to read it, right of the title. */
  readonly note?: string
  readonly children: ReactNode
  /** The same facts as a table, made only when asked for. */
  readonly table: () => ReactNode
}

/** A titled section whose chart can be swapped for its table twin. */
export function Panel({ title, note, children, table }: PanelProps) {
  const t = useText(text)
  const heading = useId()
  const [asTable, setAsTable] = useState(false)
  return (
    <section aria-labelledby={heading} className="min-w-0">
      <div className="mb-1 flex flex-wrap items-baseline gap-x-3">
        <h2 id={heading} className="text-base font-medium max-sm:flex-1">
          {title}
        </h2>
        <span className="min-w-0 text-xs text-ink3 max-sm:order-last max-sm:basis-full sm:flex-1 sm:truncate sm:text-end">
          {note}
        </span>
        <button
          type="button"
          aria-label={t(asTable ? 'asChart' : 'asTable', { title })}
          title={t(asTable ? 'asChart' : 'asTable', { title })}
          onClick={() => setAsTable(!asTable)}
          className="touch -my-1 flex items-center gap-1 self-center rounded-sm p-1 text-xs text-ink3 hover:text-ink"
        >
          {asTable ? <Icon name="chart" /> : <Icon name="table" />}
          {t(asTable ? 'showChart' : 'showTable')}
        </button>
      </div>
      {asTable ? table() : children}
    </section>
  )
}
