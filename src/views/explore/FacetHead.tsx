import { cx } from '@/ui/cx'
import { Icon } from '@/ui/Icon'
import { useText } from '@/ui/use-text'
import { text } from './text'

export interface FacetHeadProps {
  readonly id: string
  readonly title: string
  readonly open: boolean
  readonly onOpen: () => void
  readonly asTable: boolean
  readonly onTable: () => void
}

/** Name of a facet, which opens and closes it, and the way to its table twin. */
export function FacetHead({ id, title, open, onOpen, asTable, onTable }: FacetHeadProps) {
  const t = useText(text)
  const other = t(asTable ? 'barsOf' : 'tableOf', { title })
  return (
    <div className="flex items-center gap-2">
      <h3 className="min-w-0 flex-1 font-medium">
        <button
          type="button"
          id={id}
          aria-expanded={open}
          onClick={onOpen}
          className="touch flex w-full items-center gap-1 rounded-sm text-start"
        >
          <span className={cx('text-ink3 transition-transform duration-120', open && 'rotate-90')}>
            <Icon name="right" />
          </span>
          {title}
        </button>
      </h3>
      {open && (
        <button
          type="button"
          aria-label={other}
          title={other}
          onClick={onTable}
          className="touch flex items-center gap-1 rounded-sm p-0.5 text-ink3 hover:text-ink"
        >
          <Icon name={asTable ? 'chart' : 'table'} />
        </button>
      )}
    </div>
  )
}
