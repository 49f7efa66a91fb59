import { epochMs, type ZoneId } from '@/base/brand'
import { formatDay, formatMonth, formatNumber } from '@/base/format'
import type { Language } from '@/base/text'
import { visibleControls } from '@/base/visible'
import { toIso } from '@/base/zoned'
import { reasonText } from '@/data/rejects'
import { type ColumnMapping, type ColumnTarget, columnTargets, mapperWords, valueType } from '@/data/table-columns'
import type { PreviewCell, PreviewRow } from '@/data/use-mapping-preview'
import { cx } from '@/ui/cx'
import { shortTime } from '@/ui/short-time'
import { TableBox } from '@/ui/TableBox'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './mapper-text'

export interface MapperPreviewProps {
  readonly mapping: ColumnMapping
  readonly preview: readonly PreviewRow[]
  /** In which times are shown. */
  readonly zone: ZoneId
}

const ROWS = 8
const NUMBERS = ['status', 'bytes', 'duration']

/** The first rows as they would be read, by the code that reads them. */
export function MapperPreview({ mapping, preview, zone }: MapperPreviewProps) {
  const t = useText(text)
  const language = useLanguage()
  const word = mapperWords(language)
  const targets = columnTargets(mapping.kind).filter((target) => mapping.fields[target] !== undefined)
  const isNumber = (target: ColumnTarget) => NUMBERS.includes(valueType(mapping.kind, target))
  return (
    <TableBox label={t('asRead')} className="rounded-md border border-line">
      <table className="w-full border-collapse text-xs">
        <caption className="sr-only">{t('asRead')}</caption>
        <thead className="bg-sunken text-ink3">
          <tr>
            {targets.map((target) => (
              <th
                key={target}
                scope="col"
                className={cx('px-2 py-1 font-normal whitespace-nowrap', isNumber(target) && 'text-end')}
              >
                {word(`target-${target}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.slice(0, ROWS).map(({ refused, cells }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file are told apart by their place alone
            <tr key={i} className="h-6">
              {refused === null ? (
                targets.map((target) => (
                  <td
                    key={target}
                    className={cx('max-w-64 truncate border-t border-line px-2', isNumber(target) && 'text-end')}
                  >
                    {said(cells[target], target, zone, language)}
                  </td>
                ))
              ) : (
                <td colSpan={Math.max(1, targets.length)} className="border-t border-line px-2 text-ink2">
                  {t('wouldReject', { reason: reasonText(refused, language) })}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  )
}

function said(cell: PreviewCell | undefined, target: ColumnTarget, zone: ZoneId, language: Language): string {
  if (cell === undefined) return ''
  if (typeof cell === 'string') return visibleControls(cell)
  if (typeof cell === 'object') {
    const at = epochMs(cell.at)
    if (cell.precision === 'month') return formatMonth(at, zone, language, 'medium')
    return cell.precision === 'day' ? formatDay(at, zone, language, 'medium') : toIso(at, zone).replace('T', ' ')
  }
  if (target === 'duration') return shortTime(cell, language)
  return target === 'status' ? String(cell) : formatNumber(cell, language)
}
