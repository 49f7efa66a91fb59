import type { FanOut } from '@/analysis/cube/fan-out'
import { formatNumber } from '@/base/format'
import { useLanguage, useText } from '@/ui/use-text'
import { ShareBars } from './ShareBars'
import { text } from './text'

export interface FanOutRowsProps {
  readonly heading: string
  /** Of the classes. */
  readonly names: readonly string[]
  /** What is counted beside rows: clients or accounts, each day anew. */
  readonly units: string
  readonly inWindow: FanOut
  readonly overall: FanOut | null
  readonly filtered: boolean
}

/** Rows of each class, and how many clients or accounts they come from. */
export function FanOutRows({ heading, names, units, inWindow, overall, filtered }: FanOutRowsProps) {
  const t = useText(text)
  const lang = useLanguage()
  const sum = (of: FanOut | null): number => of?.rows.reduce((total, n) => total + n, 0) ?? 0
  const [here, everywhere] = [sum(inWindow), sum(overall)]
  const share = (part: number, all: number): number => (all === 0 ? 0 : part / all)
  return (
    <ul aria-labelledby={heading}>
      {names.map((name, at) => (
        <li
          key={name}
          className="grid min-h-[19px] grid-cols-[minmax(0,1fr)_52px_auto_auto] items-center gap-x-2 text-sm"
        >
          <span className="truncate">{name}</span>
          <ShareBars
            bar={share(inWindow.rows[at] ?? 0, here)}
            ghost={share(overall?.rows[at] ?? 0, everywhere)}
            attack={filtered}
          />
          <span className="min-w-12 text-end">
            {formatNumber(inWindow.rows[at] ?? 0, lang)}
            <span className="sr-only"> {t('fanRows')}</span>
          </span>
          <span className="min-w-12 text-end text-xs text-ink3" title={units}>
            {formatNumber(inWindow.values[at] ?? 0, lang)}
            <span className="sr-only"> {units}</span>
          </span>
        </li>
      ))}
      <li className="text-end text-xs text-ink3" aria-hidden="true">
        {t('fanRows')} · {units}
      </li>
    </ul>
  )
}
