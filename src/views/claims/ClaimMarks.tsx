import { type KeyboardEvent, useRef, useState } from 'react'
import type { ZoneId } from '@/base/brand'
import type { QuestionView } from '@/case/question-view'
import type { Case } from '@/case/schema'
import { useLanguage } from '@/ui/use-text'
import type { PlacedClaim } from './chart-layout'
import { sayClaim } from './claim-words'

export interface ClaimMarksProps {
  readonly full: Case
  readonly view: QuestionView
  /** In the order of time. */
  readonly claims: readonly PlacedClaim[]
  readonly zone: ZoneId
  readonly selectedId: string | null
  readonly onOpen: (claimId: string) => void
  readonly onPoint: (claim: PlacedClaim | null) => void
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** Everything of a chart that can be pointed at: one tab stop, arrow keys by time. */
export function ClaimMarks(props: ClaimMarksProps) {
  const { full, view, claims, zone, selectedId, onOpen, onPoint } = props
  const language = useLanguage()
  const [active, setActive] = useState<string | null>(null)
  const marks = useRef(new Map<string, SVGGElement>())
  const adopted = view.adopted?.id
  const entry =
    claims.find(({ claim }) => claim.id === active) ?? claims.find(({ claim }) => claim.id === adopted) ?? claims[0]
  const onKey = (event: KeyboardEvent, index: number): void => {
    if (event.key === 'Escape') {
      onPoint(null)
      return
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      const id = claims[index]?.claim.id
      if (id !== undefined) onOpen(id)
      return
    }
    const step = STEPS[event.key]
    const next =
      event.key === 'Home' ? 0 : event.key === 'End' ? claims.length - 1 : step === undefined ? null : index + step
    const target = next === null ? undefined : claims[next]
    if (target === undefined) return
    event.preventDefault()
    marks.current.get(target.claim.id)?.focus()
  }
  return (
    <g>
      {claims.map((placed, index) => {
        const { claim, x, y } = placed
        return (
          <g
            key={claim.id}
            ref={(element) => {
              if (element) marks.current.set(claim.id, element)
              else marks.current.delete(claim.id)
            }}
            role="button"
            tabIndex={placed === entry ? 0 : -1}
            aria-haspopup="dialog"
            aria-label={sayClaim(placed, full, view, zone, language)}
            data-mark={`claim:${claim.id}`}
            className="cursor-pointer outline-none [&:focus-visible>.ring]:opacity-100"
            onClick={() => onOpen(claim.id)}
            onKeyDown={(event) => onKey(event, index)}
            onFocus={() => {
              setActive(claim.id)
              onPoint(placed)
            }}
            onBlur={() => onPoint(null)}
            onPointerEnter={(event) => event.pointerType !== 'touch' && onPoint(placed)}
            onPointerLeave={() => onPoint(null)}
          >
            <circle cx={x} cy={y} r="8" fill="transparent" />
            <circle
              cx={x}
              cy={y}
              r="10.5"
              fill="none"
              stroke="var(--select)"
              strokeWidth="2"
              className={`ring pointer-events-none ${claim.id === selectedId ? '' : 'opacity-0'}`}
            />
          </g>
        )
      })}
    </g>
  )
}
