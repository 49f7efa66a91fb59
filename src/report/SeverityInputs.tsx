import type { ReportDetails } from '@/data/report-details-record'
import { TextInput } from '@/ui/TextInput'
import { useText } from '@/ui/use-text'
import { text } from './details-text'

type Severity = NonNullable<ReportDetails['severity']>
const PARTS = [
  { part: 'context', most: 4 },
  { part: 'ease', most: 1 },
  { part: 'breach', most: 2 },
] as const
const NONE: Severity = { context: 0, ease: 0, breach: 0 }

interface SeverityInputsProps {
  readonly severity: Severity | null
  readonly onSeverity: (change: (now: Severity | null) => Severity | null) => void
}

/** The three parts of the score; without all of them empty there is one. */
export function SeverityInputs({ severity, onSeverity }: SeverityInputsProps) {
  const t = useText(text)
  const set = (part: keyof Severity, most: number, said: string): void => {
    const value = said === '' ? 0 : Number(said)
    if (!Number.isFinite(value) || value < 0 || value > most) return
    onSeverity((now) => {
      const next = { ...(now ?? NONE), [part]: value }
      return PARTS.every(({ part: one }) => next[one] === 0) ? null : next
    })
  }
  return (
    <fieldset className="mb-4 flex flex-wrap gap-4">
      <legend className="mb-1 text-sm font-medium">{t('severity')}</legend>
      {PARTS.map(({ part, most }) => (
        <label key={part} htmlFor={`severity-${part}`} className="flex flex-col gap-1 text-sm">
          {t(part)}
          <TextInput
            id={`severity-${part}`}
            type="number"
            min={0}
            max={most}
            step={0.05}
            value={severity === null ? '' : String(severity[part])}
            onText={(said) => set(part, most, said)}
          />
        </label>
      ))}
    </fieldset>
  )
}
