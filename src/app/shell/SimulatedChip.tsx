import { cx } from '@/ui/cx'
import { ApproxMark } from '@/ui/marks'
import { useText } from '@/ui/use-text'
import { text } from './text'
import { useDrawnLogs } from './use-drawn-logs'

const WORDS = {
  all: ['simulated', 'simulatedShort', 'simulatedWord'],
  part: ['partSimulated', 'partSimulatedShort', 'partSimulatedWord'],
} as const

/** Nothing simulated is shown without saying so, and nothing else is called simulated. */
export function SimulatedChip({ className }: { className?: string }) {
  const t = useText(text)
  const drawn = useDrawnLogs()
  const simulated = drawn.filter((log) => log.simulated)
  if (simulated.length === 0) return null
  const [whole, short, word] = WORDS[simulated.length === drawn.length ? 'all' : 'part']
  return (
    <span
      data-simulated=""
      className={cx(
        'flex h-[22px] min-w-0 items-center gap-[5px] rounded-[11px] border border-dashed border-line2 px-2 text-xs text-ink2',
        className,
      )}
    >
      <ApproxMark silent />
      <span className="truncate max-[1479px]:hidden">{t(whole)}</span>
      <span className="truncate max-lg:inline min-[1480px]:hidden lg:max-[1439px]:hidden">{t(short)}</span>
      <span className="truncate max-lg:hidden min-[1440px]:hidden">{t(word)}</span>
    </span>
  )
}
