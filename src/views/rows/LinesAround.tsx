import { formatNumber } from '@/base/format'
import { visibleControls } from '@/base/visible'
import { type FoundRow, fileNameOf } from '@/data/rows/found-row'
import { useLinesAround } from '@/data/rows/lines-around'
import { cx } from '@/ui/cx'
import { Dialog } from '@/ui/overlay/Dialog'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './text'

/** What stands before and after a line in its file, whatever the filter. */
export function LinesAround({ row, onClose }: { row: FoundRow; onClose: () => void }) {
  const t = useText(text)
  const language = useLanguage()
  const { lines, error } = useLinesAround(row)
  const title = t('aroundTitle', { line: formatNumber(row.line, language) })
  return (
    <Dialog title={title} kicker={visibleControls(fileNameOf(row))} onClose={onClose}>
      {lines === undefined ? (
        <p>{error ? t('failed', { detail: visibleControls(String(error)) }) : t('rawWaiting')}</p>
      ) : (
        <ol className="font-mono text-2xs">
          {lines.map(({ line, text, isCut }) => (
            <li
              key={line}
              aria-current={line === row.line ? 'true' : undefined}
              className={cx('flex gap-3 rounded-sm px-1', line === row.line && 'bg-attack-soft')}
            >
              <span className="w-16 shrink-0 text-end text-ink3">{formatNumber(line, language)}</span>
              <span className="min-w-0 wrap-anywhere whitespace-pre-wrap">
                {visibleControls(text)}
                {isCut && <span className="text-ink3">{t('cut')}</span>}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  )
}
