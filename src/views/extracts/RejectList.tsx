import { formatNumber } from '@/base/format'
import { type RejectedLine, whyRejected } from '@/data/extracts'
import { useLanguage, useText } from '@/ui/use-text'
import { VirtualRows } from '@/ui/VirtualRows'
import { text } from './text'
import { visibleControls } from './visible-controls'

const ROW = 22

/** Lines that are no rows: number, reason, and the line itself as plain text. */
export function RejectList({ rejected, total }: { rejected: readonly RejectedLine[]; total: number }) {
  const t = useText(text)
  const language = useLanguage()
  const n = formatNumber(total, language)
  return (
    <details className="mt-2 border-t border-line pt-2">
      <summary className="touch font-medium">
        {t('rejects', { count: total, n })}
        {rejected.length < total && (
          <span className="font-normal text-ink3">
            {' '}
            {t('rejectsShown', { n: formatNumber(rejected.length, language) })}
          </span>
        )}
      </summary>
      <div className="mt-1 text-xs">
        <div
          aria-hidden="true"
          className="grid grid-cols-[44px_minmax(72px,30%)_minmax(0,1fr)] gap-3 border-b border-line2 py-1 text-ink3"
        >
          <span className="text-end">{t('line')}</span>
          <span>{t('reason')}</span>
          <span>{t('content')}</span>
        </div>
        <VirtualRows
          count={rejected.length}
          rowHeight={ROW}
          height={ROW * 10}
          label={t('rejects', { count: total, n })}
          row={(index) => {
            const reject = rejected[index]
            return (
              reject && (
                <div className="grid h-full grid-cols-[44px_minmax(72px,30%)_minmax(0,1fr)] items-center gap-3 border-b border-line">
                  <span className="text-end text-ink2">{formatNumber(reject.line, language)}</span>
                  <span className="truncate" title={whyRejected(reject, language)}>
                    {whyRejected(reject, language)}
                  </span>
                  <code className="truncate font-mono text-2xs text-ink2" title={visibleControls(reject.text)}>
                    {visibleControls(reject.text)}
                  </code>
                </div>
              )
            )
          }}
        />
      </div>
    </details>
  )
}
