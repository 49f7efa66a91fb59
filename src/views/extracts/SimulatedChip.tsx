import { ApproxMark } from '@/ui/marks'
import { useText } from '@/ui/use-text'
import { text } from './text'

/** Stands wherever simulated rows stand. */
export function SimulatedChip() {
  const t = useText(text)
  return (
    <span className="inline-flex h-5 items-center gap-1 rounded-full border border-dashed border-ink3 px-2 text-2xs whitespace-nowrap text-ink2">
      <ApproxMark silent />
      {t('simulated')}
    </span>
  )
}
