import {
  chooseColumns,
  columnsShown,
  forgetColumns,
  LISTED,
  type ListedColumn,
  useColumnChoice,
} from '@/data/rows/column-choice'
import { Button } from '@/ui/Button'
import { PopoverButton } from '@/ui/PopoverButton'
import { useLanguage, useText } from '@/ui/use-text'
import { columnName } from './row-words'
import { text } from './text'

/** Which columns the table shows, kept in this browser. */
export function ColumnMenu({ isFilled }: { isFilled: (column: ListedColumn) => boolean }) {
  const t = useText(text)
  const language = useLanguage()
  const choice = useColumnChoice()
  const shown = columnsShown(choice, isFilled)
  return (
    <PopoverButton
      look="quiet"
      label={t('columns')}
      content={() => (
        <div className="p-3">
          {LISTED.map((column) => (
            <label key={column} className="touch flex items-center gap-2 py-0.5">
              <input
                type="checkbox"
                checked={shown.includes(column)}
                disabled={column === 'time'}
                onChange={(event) =>
                  chooseColumns(
                    event.currentTarget.checked ? [...shown, column] : shown.filter((other) => other !== column),
                  )
                }
                className="accent-ink"
              />
              {columnName(column, language)}
            </label>
          ))}
          <div className="mt-2 flex gap-3 border-t border-line pt-2 text-sm">
            <Button look="quiet" onClick={() => chooseColumns(LISTED)}>
              {t('allColumns')}
            </Button>
            <Button look="quiet" onClick={forgetColumns}>
              {t('usualColumns')}
            </Button>
          </div>
        </div>
      )}
    >
      {t('columns')}
    </PopoverButton>
  )
}
