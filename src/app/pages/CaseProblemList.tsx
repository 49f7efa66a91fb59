import { type CaseProblem, problemText } from '@/case/case-problem'
import { useLanguage } from '@/ui/use-text'

/** Everything that is wrong in a case file, each with its place in the file. */
export function CaseProblemList({ problems }: { problems: readonly CaseProblem[] }) {
  const language = useLanguage()
  return (
    <ol className="w-full list-decimal pl-6">
      {problems.map((problem, index) => (
        // Two problems may read the same; the list never changes.
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list
        <li key={index} className="py-0.5 wrap-anywhere">
          {problemText(problem, language)}
        </li>
      ))}
    </ol>
  )
}
