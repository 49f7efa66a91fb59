import type { Case } from '@/case/schema'
import { SourceLine } from './SourceLine'

export interface SourceListProps {
  readonly full: Case
  readonly ids: readonly string[]
  readonly onOpen: (sourceId: string) => void
}

/** The sources of one statement, a line each. */
export function SourceList({ full, ids, onOpen }: SourceListProps) {
  return (
    <ul className="space-y-1.5">
      {ids.map((id) => {
        const source = full.sources.find((one) => one.id === id)
        return (
          source && (
            <li key={id}>
              <SourceLine full={full} source={source} onOpen={onOpen} />
            </li>
          )
        )
      })}
    </ul>
  )
}
