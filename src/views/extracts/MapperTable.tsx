import { visibleControls } from '@/base/visible'
import type { ColumnMapping, ColumnSample, FieldGuess } from '@/data/table-columns'
import { columnTargets, mapperWords } from '@/data/table-columns'
import { Select } from '@/ui/Select'
import { TableBox } from '@/ui/TableBox'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './mapper-text'
import { type ColumnChoice, joinable, targetOf } from './mapping-draft'

export interface MapperTableProps {
  readonly sample: ColumnSample
  readonly mapping: ColumnMapping
  /** What Dwell guessed; said as long as it stands. */
  readonly guesses: readonly FieldGuess[]
  readonly onChoose: (column: string, choice: ColumnChoice) => void
}

const ROWS = 5

/** The first rows of the table; above each column, what it is taken for. */
export function MapperTable({ sample, mapping, guesses, onChoose }: MapperTableProps) {
  const t = useText(text)
  return (
    <TableBox label={t('firstRows')} className="rounded-md border border-line">
      <table className="border-collapse text-xs">
        <caption className="sr-only">{t('firstRows')}</caption>
        <thead className="bg-sunken">
          <tr className="align-top">
            {sample.columns.map((column) => (
              <th key={column} scope="col" className="min-w-40 border-b border-line2 px-2 py-2 font-normal">
                <ColumnHead column={column} mapping={mapping} guesses={guesses} onChoose={onChoose} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.rows.slice(0, ROWS).map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file are told apart by their place alone
            <tr key={i}>
              {sample.columns.map((column, place) => (
                <td
                  key={column}
                  className="max-w-64 truncate border-t border-line px-2 py-1 font-mono text-2xs text-ink2"
                >
                  {visibleControls(row[place] ?? '')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  )
}

function ColumnHead({ column, mapping, guesses, onChoose }: Omit<MapperTableProps, 'sample'> & { column: string }) {
  const t = useText(text)
  const language = useLanguage()
  const word = mapperWords(language)
  const target = targetOf(mapping, column)
  const guess = guesses.find((one) => one.target === target && one.source === mapping.fields[one.target])
  const named = visibleControls(column)
  const options = [
    { value: '', label: t('notUsed') },
    ...columnTargets(mapping.kind).map((one) => ({ value: one, label: word(`target-${one}`) })),
    ...joinable(mapping, column).map((one) => ({
      value: `+${one}`,
      label: t('together', { target: word(`target-${one}`) }),
    })),
  ]
  return (
    <>
      <div className="mb-1 truncate font-medium" title={named}>
        {named}
      </div>
      <Select
        label={t('columnIs', { column: named })}
        options={options}
        value={target ?? ''}
        onChoose={(value) => onChoose(column, value as ColumnChoice)}
        className={target === null ? 'w-full text-ink3' : 'w-full'}
      />
      <div className="mt-1 min-h-4 text-2xs text-ink3">
        {guess && t('guessed', { reason: word(`reason-${guess.reason}`), percent: Math.round(guess.confidence * 100) })}
      </div>
    </>
  )
}
