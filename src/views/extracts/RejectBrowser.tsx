import { useMemo, useState } from 'react'
import { formatNumber } from '@/base/format'
import { visibleControls } from '@/base/visible'
import { whileBusy } from '@/data/activity'
import type { ExtractStats, OpenExtract } from '@/data/extracts'
import { type RejectReason, reasonText, rejectIndex, rejectReasons, useRejectTexts } from '@/data/rejects'
import { saveRejects } from '@/data/save-rejects'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { Select } from '@/ui/Select'
import { useLanguage, useText } from '@/ui/use-text'
import { VirtualTable } from '@/ui/VirtualTable'
import type { VirtualColumn } from '@/ui/virtual-column'
import { partName } from './part-words'
import { RawLineButton } from './RawLine'
import { text } from './rejects-text'

export interface RejectBrowserProps {
  readonly extract: OpenExtract
  readonly stats: ExtractStats
}

const ROW = 24
const ALL = 'all'

/** Lines that are no rows: where they stand, why, and what they say; all of them can be saved. */
export function RejectBrowser({ extract, stats }: RejectBrowserProps) {
  const t = useText(text)
  const language = useLanguage()
  const [reason, setReason] = useState<RejectReason | null>(null)
  const reasons = useMemo(() => rejectReasons(stats), [stats])
  const index = useMemo(() => rejectIndex(stats, reason), [stats, reason])
  const texts = useRejectTexts(extract.id, `${extract.table} ${reason}`, index)
  const number = (n: number) => formatNumber(n, language)
  const total = reasons.reduce((sum, { count }) => sum + count, 0)
  const several = stats.parts.length > 1
  const columns: VirtualColumn[] = [
    { id: 'raw', header: t('raw'), width: 52 },
    ...(several ? [{ id: 'file', header: t('file'), width: 160 }] : []),
    { id: 'line', header: t('line'), width: 72, align: 'end' },
    { id: 'offset', header: t('byte'), width: 92, align: 'end' },
    { id: 'reason', header: t('reason'), width: 220 },
    { id: 'content', header: t('content'), width: 320, grow: true },
  ]
  const cell = (row: number, column: string) => {
    const entry = index.at(row)
    const part = entry && stats.parts[entry.part]
    if (!entry || !part) return ''
    const name = partName(extract, part)
    if (column === 'raw') return <RawLineButton id={extract.id} name={name} {...placeOf(entry)} />
    if (column === 'file') return name
    if (column === 'line') return number(entry.line)
    if (column === 'offset') return number(entry.offset)
    if (column === 'reason')
      return <span title={reasonText(entry.reason, language)}>{reasonText(entry.reason, language)}</span>
    return <code className="font-mono text-2xs text-ink2">{visibleControls(texts.text(row, entry) ?? '…')}</code>
  }
  const save = (as: 'bytes' | 'jsonl') => void whileBusy(saveRejects(extract.id, extract.fileName, as))
  return (
    <div className="pb-2">
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <Select
          label={t('reason')}
          value={reason ?? ALL}
          onChoose={(value) => setReason(reasons.find((one) => one.reason === value)?.reason ?? null)}
          options={[
            { value: ALL, label: t('allReasons', { n: number(total) }) },
            ...reasons.map((one) => ({
              value: one.reason,
              label: t('reasonCount', { reason: reasonText(one.reason, language), n: number(one.count) }),
            })),
          ]}
        />
        <span className="flex-1" />
        <Button icon={<Icon name="download" />} onClick={() => save('bytes')}>
          {t('saveBytes')}
        </Button>
        <Button icon={<Icon name="download" />} onClick={() => save('jsonl')}>
          {t('saveJsonl')}
        </Button>
      </div>
      <VirtualTable
        key={reason}
        label={t('rejects', { count: stats.rejects, n: number(stats.rejects) })}
        columns={columns}
        count={index.count}
        rowHeight={ROW}
        height={ROW * 12}
        cell={cell}
        onRows={texts.see}
      />
      {total < stats.rejects && <p className="mt-1 text-sm text-ink3">{t('rejectsShown', { n: number(total) })}</p>}
    </div>
  )
}

const placeOf = ({ part, line, offset, length }: { part: number; line: number; offset: number; length: number }) => ({
  part,
  line,
  offset,
  length,
})
