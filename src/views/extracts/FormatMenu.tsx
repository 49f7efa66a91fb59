import { isTable, type LogFormatId, namedFormats } from '@/data/log-formats'
import { MenuButton } from '@/ui/MenuButton'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './format-text'
import { formatName } from './format-words'

export interface FormatMenuProps {
  /** What the log is read as now; null where nobody said. */
  readonly chosen: LogFormatId | null
  /** Whether the user may let Dwell tell again. */
  readonly canTell: boolean
  readonly isBusy?: boolean
  readonly onFormat: (format: LogFormatId | null) => void
  readonly onTable: () => void
}

const TELL = 'tell'
const TABLE = 'table'

/** Reads a log as something else than it was taken for. */
export function FormatMenu({ chosen, canTell, isBusy = false, onFormat, onTable }: FormatMenuProps) {
  const t = useText(text)
  const language = useLanguage()
  const act = (id: string) => {
    const format = namedFormats.find((known) => known === id)
    if (id === TABLE) onTable()
    else if (id === TELL) onFormat(null)
    else if (format !== undefined) onFormat(format)
  }
  const formats = namedFormats.map((id) => ({ id, label: formatName(id, language), checked: id === chosen }))
  return (
    <MenuButton
      look="quiet"
      label={t('readAs')}
      disabled={isBusy}
      entries={[
        ...(canTell ? [{ id: TELL, label: t('readAsTold') }] : []),
        { id: TABLE, label: t('readAsTable'), checked: chosen !== null && isTable(chosen) },
        ...formats,
      ]}
      onAction={act}
    >
      {t('readAs')}
    </MenuButton>
  )
}
