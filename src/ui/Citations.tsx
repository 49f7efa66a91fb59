import { Fragment } from 'react'

export interface Citation {
  /** Source id in the case file. */
  readonly id: string
  /** Its number in the full case file, the same on screen, in links and on paper. */
  readonly number: number
  /** Title and publisher, spoken and shown as tooltip. */
  readonly title: string
}

export interface CitationsProps {
  readonly sources: readonly Citation[]
  /** Opens a source; without it the numbers are plain text. */
  readonly onOpen?: ((id: string) => void) | undefined
}

/** "[3, 104]": the sources of a statement. */
export function Citations({ sources, onOpen }: CitationsProps) {
  if (sources.length === 0) return null
  const sorted = [...sources].sort((a, b) => a.number - b.number)
  return (
    <span className="text-2xs whitespace-nowrap text-ink3">
      [
      {sorted.map((source, index) => (
        <Fragment key={source.id}>
          {index > 0 && ', '}
          {onOpen ? (
            <button
              type="button"
              title={source.title}
              aria-label={`${source.number}: ${source.title}`}
              onClick={() => onOpen(source.id)}
              className="underline-offset-2 hover:text-ink hover:underline"
            >
              {source.number}
            </button>
          ) : (
            <span title={source.title}>{source.number}</span>
          )}
        </Fragment>
      ))}
      ]
    </span>
  )
}
