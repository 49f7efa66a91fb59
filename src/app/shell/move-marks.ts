import type { KnownStep } from '@/case/known-step'

/**
 * Shows what moved when another claim counts: a ring goes from the mark of the old claim to that of the new one (VISUAL.md §7:
 * "marks move from old to new claim, never fade silently"). Marks are found by `data-mark`, whichever panel draws them.
 */
interface Move {
  readonly to: string
  readonly from: readonly DOMRect[]
}

const MOVE_MS = 200
/** Frames to wait for the page to draw the other day. */
const PATIENCE = 40

/** Looks where the old marks are. Call it before the view changes, and what it returns right after. */
export function marksBefore(step: KnownStep): () => void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return () => {}
  const moves = step.changes.flatMap(({ before, after, differs }): Move[] => {
    if (before === null || after === null || !differs) return []
    const from = placesOf(before.id)
    return from.length === 0 ? [] : [{ to: after.id, from }]
  })
  return () => whenDrawn(moves, PATIENCE)
}

/** Where the marks of a claim are in the part of the page that is in sight. */
function placesOf(claim: string): DOMRect[] {
  return [...document.querySelectorAll(`[data-mark="${CSS.escape(`claim:${claim}`)}"]`)]
    .map((mark) => mark.getBoundingClientRect())
    .filter((box) => box.width > 0 && box.bottom > 0 && box.top < innerHeight)
}

function whenDrawn(moves: readonly Move[], frames: number): void {
  const waiting = moves.filter((move) => {
    const places = placesOf(move.to)
    for (const from of places.length === 0 ? [] : move.from) travel(from, nearest(from, places))
    return places.length === 0
  })
  if (waiting.length > 0 && frames > 0) requestAnimationFrame(() => whenDrawn(waiting, frames - 1))
}

/** A claim may be drawn on several lanes: the mark moves along its own. */
const nearest = (from: DOMRect, places: readonly DOMRect[]): DOMRect =>
  places.reduce((best, place) => (Math.abs(place.y - from.y) < Math.abs(best.y - from.y) ? place : best))

function travel(from: DOMRect, to: DOMRect): void {
  const ring = document.createElement('div')
  ring.ariaHidden = 'true'
  ring.dataset.moving = ''
  ring.className = 'pointer-events-none fixed top-0 left-0 z-40 size-5 rounded-full border-2 border-ink print:hidden'
  document.body.append(ring)
  const at = (box: DOMRect): string => `translate(${box.x + box.width / 2 - 10}px, ${box.y + box.height / 2 - 10}px)`
  const motion = ring.animate([{ transform: at(from) }, { transform: at(to) }], {
    duration: MOVE_MS,
    easing: 'ease-out',
  })
  motion.finished.then(
    () => ring.remove(),
    () => ring.remove(),
  )
}
