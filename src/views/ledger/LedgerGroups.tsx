import type { LedgerGroup } from '@/case/ledger'
import { unitWord } from '@/case/text'
import { useLanguage, useText } from '@/ui/use-text'
import { LedgerRow } from './LedgerRow'
import { text } from './text'

export interface LedgerGroupsProps {
  readonly groups: readonly LedgerGroup[]
  /** Spoken name of the table. */
  readonly caption: string
  readonly selectedId: string | null
  readonly onSelect: (countId: string) => void
}

/** Figures by unit, each unit under its own rule. There is no total, because units never mix. */
export function LedgerGroups({ groups, caption, selectedId, onSelect }: LedgerGroupsProps) {
  const t = useText(text)
  const language = useLanguage()
  return (
    <table className="w-full border-collapse text-xs text-ink">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          {(['unit', 'value', 'doubt', 'what', 'who', 'when'] as const).map((column) => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.unit} className="border-t border-line">
          {/* Where there is no room for a column of units, each unit has a line of its own. */}
          <tr className="@min-[420px]:hidden">
            <th colSpan={5} scope="rowgroup" className="pt-1 font-medium text-ink">
              {unitWord(group.unit, language)}
            </th>
          </tr>
          {group.rows.map((row, index) => (
            <LedgerRow
              key={row.count.id}
              row={row}
              head={
                index === 0 && (
                  <th
                    scope="rowgroup"
                    rowSpan={group.rows.length}
                    className="hidden w-[70px] pr-1 align-top whitespace-nowrap font-medium text-ink @min-[420px]:table-cell"
                  >
                    {unitWord(group.unit, language)}
                  </th>
                )
              }
              selected={row.count.id === selectedId}
              onSelect={onSelect}
            />
          ))}
        </tbody>
      ))}
    </table>
  )
}
