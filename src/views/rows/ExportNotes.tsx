import { type ExportColumn, type ExportFormat, identifyingOf } from '@/data/rows/export-columns'
import { ApproxMark } from '@/ui/marks'
import { useText } from '@/ui/use-text'
import { text } from './export-text'

export interface ExportNotesProps {
  readonly format: ExportFormat
  readonly columns: readonly ExportColumn[]
  readonly isSimulated: boolean
  readonly isWithheld: boolean
  readonly isUnsettled: boolean
}

const WHO = {
  client: 'who-client',
  account: 'who-account',
  token: 'who-token',
  path: 'who-path',
  referrer: 'who-referrer',
} as const

/** What whoever passes the file on must know. */
export function ExportNotes({ format, columns, isSimulated, isWithheld, isUnsettled }: ExportNotesProps) {
  const t = useText(text)
  const who = identifyingOf(columns).map((column) => t(WHO[column]))
  return (
    <div className="mt-3 space-y-1.5 text-sm text-ink2">
      <p>{t(`note-${format}`)}</p>
      <p>{t('also')}</p>
      {who.length > 0 && <p className="font-medium text-ink">{t('identifies', { columns: who.join(', ') })}</p>}
      {isSimulated && (
        <p>
          <ApproxMark silent /> {t('simulated')}
        </p>
      )}
      {isWithheld && <p>{t('withheld')}</p>}
      {isUnsettled && <p role="status">{t('unsettled')}</p>}
    </div>
  )
}
