import { useState } from 'react'
import { compareCounts } from '@/case/count-comparison'
import type { LedgerGroup } from '@/case/ledger'
import { local } from '@/case/local'
import { sayComparison } from '@/case/number-words'
import { formatQuantity } from '@/case/text'
import { Select } from '@/ui/Select'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './text'

/** Two counts and the sentence that may be said of them; of different units, why none is. */
export function Pair({ groups }: { groups: readonly LedgerGroup[] }) {
  const t = useText(text)
  const language = useLanguage()
  const counts = groups.flatMap(({ rows }) => rows.map(({ count }) => count))
  const [chosen, setChosen] = useState<readonly [string, string] | null>(null)
  // Until someone chooses: the first two of one unit.
  const usual = counts.find((count) => counts.some((other) => other !== count && other.unit === count.unit))
  const first = counts.find(({ id }) => id === chosen?.[0]) ?? usual ?? counts[0]
  const second =
    counts.find(({ id }) => id === chosen?.[1]) ??
    counts.find((other) => other.id !== first?.id && other.unit === first?.unit) ??
    counts[1]
  if (first === undefined || second === undefined) return null
  const options = counts.map((count) => ({
    value: count.id,
    label: `${formatQuantity(count.value, count.unit, language)}, ${local(count.what, language)}`,
  }))
  return (
    <div className="flex flex-col gap-1.5 pb-2">
      <Select
        label={t('first')}
        options={options}
        value={first.id}
        onChoose={(id) => setChosen([id, second.id])}
        className="w-full"
      />
      <Select
        label={t('second')}
        options={options}
        value={second.id}
        onChoose={(id) => setChosen([first.id, id])}
        className="w-full"
      />
      <p role="status" className="text-ink">
        {sayComparison(compareCounts(first, second), first, second, language)}
      </p>
    </div>
  )
}
