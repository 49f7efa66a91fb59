import { useReadingProgress } from '@/data/reading-progress'
import { ProgressBar } from '@/ui/ProgressBar'
import { useLanguage } from '@/ui/use-text'
import { progressFacts, shareOf } from './progress-words'

/** How far reading has come, as a bar and in figures. */
export function ReadingProgress({ id, label }: { id: string; label: string }) {
  const progress = useReadingProgress(id)
  const language = useLanguage()
  const facts = progressFacts(progress, language)
  return (
    <div className="mt-3">
      <ProgressBar label={label} share={shareOf(progress)} valueText={facts.join(', ')} />
      <p className="mt-1.5 flex flex-wrap gap-x-4 text-sm text-ink2">
        {facts.map((fact) => (
          <span key={fact} className="whitespace-nowrap">
            {fact}
          </span>
        ))}
      </p>
    </div>
  )
}
