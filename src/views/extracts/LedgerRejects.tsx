import { useMemo } from 'react'
import { formatNumber } from '@/base/format'
import { visibleControls } from '@/base/visible'
import { whileBusy } from '@/data/activity'
import { ledgerReason, ledgerRejects, saveLedgerRejects } from '@/data/ledger-rejects'
import type { LedgerFacts, OpenLedger } from '@/data/ledgers'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { useLanguage, useText } from '@/ui/use-text'
import { VirtualTable } from '@/ui/VirtualTable'
import type { VirtualColumn } from '@/ui/virtual-column'
import { text as ledgerText } from './ledger-text'
import { text } from './rejects-text'

const ROW = 24

/** Lines of a ledger that are no entries: where they stand, why, and what they say; all of them can be saved. */
export function LedgerRejects({ ledger, facts }: { ledger: OpenLedger; facts: LedgerFacts }) {
  const t = useText(text)
  const said = useText(ledgerText)
  const language = useLanguage()
  const { id, files, fileName } = ledger
  const count = facts.parts.reduce((sum, { rejects }) => sum + rejects.count, 0)
  const listed = useMemo(
    () => ledgerRejects(facts, ({ source, member }) => member ?? files[source]?.name ?? fileName),
    [facts, files, fileName],
  )
  const columns: VirtualColumn[] = [
    ...(facts.parts.length > 1 ? [{ id: 'file', header: t('file'), width: 160 }] : []),
    { id: 'line', header: t('line'), width: 72, align: 'end' },
    { id: 'offset', header: t('byte'), width: 92, align: 'end' },
    { id: 'reason', header: t('reason'), width: 260 },
    { id: 'content', header: t('content'), width: 320, grow: true },
  ]
  const cell = (row: number, column: string) => {
    const reject = listed[row]
    if (reject === undefined) return ''
    if (column === 'file') return reject.file
    if (column === 'line') return formatNumber(reject.line, language)
    if (column === 'offset') return formatNumber(reject.offset, language)
    if (column === 'reason') return <span title={ledgerReason(reject, language)}>{ledgerReason(reject, language)}</span>
    return <code className="font-mono text-2xs text-ink2">{visibleControls(reject.text)}</code>
  }
  return (
    <div className="pb-2">
      <p className="mb-2 flex flex-wrap items-center gap-2">
        <span className="flex-1 text-sm text-ink3">
          {listed.length < count && said('rejectsShown', { n: formatNumber(listed.length, language) })}
        </span>
        <Button icon={<Icon name="download" />} onClick={() => void whileBusy(saveLedgerRejects(id))}>
          {t('saveJsonl')}
        </Button>
      </p>
      <VirtualTable
        label={said('rejects', { count, n: formatNumber(count, language) })}
        columns={columns}
        count={listed.length}
        rowHeight={ROW}
        height={ROW * 12}
        cell={cell}
      />
    </div>
  )
}
