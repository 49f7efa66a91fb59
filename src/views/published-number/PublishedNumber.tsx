import { lazy, Suspense } from 'react'
import type { NumberSteps } from '@/case/number-steps'
import type { Case } from '@/case/schema'
import { Panel } from '@/ui/Panel'
import { useText } from '@/ui/use-text'
import { PublishedNumberTable } from './PublishedNumberTable'
import { text } from './text'

/** Recharts is a third of the first paint's budget and below the fold, so it comes after it. */
const NumberChart = lazy(() => import('./NumberChart').then((m) => ({ default: m.NumberChart })))

export interface PublishedNumberProps {
  readonly full: Case
  readonly steps: NumberSteps
  readonly selectedId: string | null
  readonly onSelect: (countId: string) => void
}

/** "How the published number moved": dated figures on a log scale, joined only within one unit of one party. */
export function PublishedNumber({ full, steps, selectedId, onSelect }: PublishedNumberProps) {
  const t = useText(text)
  return (
    <Panel title={t('title')} note={t('note')} table={() => <PublishedNumberTable full={full} points={steps.points} />}>
      {steps.points.length === 0 ? (
        <p className="border-t border-line py-1 text-ink3">{t('nothing')}</p>
      ) : (
        <Suspense fallback={<div data-loading className="h-[300px]" aria-busy="true" />}>
          <NumberChart steps={steps} selectedId={selectedId} onSelect={onSelect} />
        </Suspense>
      )}
    </Panel>
  )
}
