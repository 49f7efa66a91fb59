import { boxOfLabel, type Label } from '@/analysis/layout/scene'
import { useText } from '@/ui/use-text'
import { Labels } from './Scene'
import { SILENT } from './silent'
import { text } from './text'

type PageLabel = Label & { readonly page: string }

/** Names of pages on their bars; pressing one shows that page alone, pressing it again shows all. */
export function PageLabels({
  labels,
  onPage,
  onlyPage,
}: {
  labels: readonly PageLabel[]
  onPage: (page: string) => void
  onlyPage: string | null
}) {
  const t = useText(text)
  const pages = [...new Set(labels.map((label) => label.page))]
  return pages.map((page) => {
    const own = labels.filter((label) => label.page === page)
    const boxes = own.map(boxOfLabel)
    const [x, y] = [Math.min(...boxes.map((box) => box.x)) - 3, Math.min(...boxes.map((box) => box.y)) - 2]
    const right = Math.max(...boxes.map((box) => box.x + box.w)) + 3
    const bottom = Math.max(...boxes.map((box) => box.y + box.h)) + 2
    const said = own.flatMap((label) => label.runs.map((run) => run.text)).join(', ')
    const press = (): void => onPage(page)
    return (
      <g
        key={page}
        role="button"
        tabIndex={0}
        aria-pressed={onlyPage === page}
        aria-label={t('isolate', { page: said })}
        className="group cursor-pointer outline-none"
        onClick={press}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          press()
        }}
      >
        <rect
          x={x}
          y={y}
          width={right - x}
          height={bottom - y}
          rx={3}
          fill="transparent"
          className="group-focus-visible:stroke-ink"
          strokeWidth={2}
        />
        <g {...SILENT} className="group-hover:underline">
          <Labels labels={own} />
        </g>
      </g>
    )
  })
}
