import { type RefObject, useCallback, useMemo, useState } from 'react'
import type { Mark } from '@/analysis/layout/scene'
import type { LaneId, WindowScene } from '@/analysis/layout/window-layout'
import type { Selection, SelectionKind } from '@/investigation/state'
import { cardOf } from './card-of'
import { type CardContext, type MarkCard, spokenCard } from './mark-card'
import { usePoint } from './use-point'

/** What the window itself explains when selected; claims and questions open side by side elsewhere. */
const PINNED: ReadonlySet<SelectionKind> = new Set(['event', 'phase', 'coverage', 'key', 'exhibit'])

export interface OpenMark {
  readonly mark: Mark
  /** Of its lane. */
  readonly y: number
  readonly card: MarkCard
  readonly pinned: boolean
}

export interface MarkCards {
  readonly open: OpenMark | null
  /** For marks of one lane; the same function as long as what it says is the same. */
  readonly sayOn: (lane: LaneId) => (mark: Mark) => string
  readonly isSelected: (mark: Mark) => boolean
  readonly onPoint: (mark: Mark | null, by: 'pointer' | 'focus') => void
  readonly onPick: (mark: Mark, by: 'pointer' | 'key') => void
  readonly hold: (held: boolean) => void
  readonly close: () => void
}

/** Which card is open: the one pointed at, else the one opened, else the one selected by the link. */
export function useMarkCard(
  svg: RefObject<SVGSVGElement | null>,
  scene: WindowScene,
  context: CardContext,
  selection: Selection | null,
  onSelect: (selection: Selection | null) => void,
): MarkCards {
  const point = usePoint()
  const [opened, setOpened] = useState<string | null>(null)
  const marks = useMemo(
    () => scene.lanes.flatMap((lane) => lane.scene.marks.map((mark) => ({ mark, y: lane.y }))),
    [scene],
  )
  const isSelected = useCallback(
    (mark: Mark) =>
      selection !== null && mark.targets.some((target) => target.kind === selection.kind && target.id === selection.id),
    [selection],
  )
  const selected =
    selection !== null && PINNED.has(selection.kind) ? marks.find(({ mark }) => isSelected(mark)) : undefined
  const byKey = (key: string | null) => (key === null ? undefined : marks.find(({ mark }) => mark.key === key))
  const found = byKey(point.key) ?? byKey(opened) ?? selected
  const own = found === selected && found !== undefined && found.mark.targets.length > 1 && selection !== null
  const card =
    found === undefined
      ? null
      : cardOf(
          own
            ? { ...found.mark, targets: found.mark.targets.filter((target) => target.id === selection.id) }
            : found.mark,
          context,
        )

  const { full, known, zone, lang, exhibits } = context
  const sayBin = useCallback((mark: Mark) => spokenOf(mark, context), [context])
  // Counts alone change while a log is being read: whatever else is on screen is not told anew then.
  const say = useCallback(
    (mark: Mark) => spokenOf(mark, { full, known, zone, lang, exhibits, bins: null }),
    [full, known, zone, lang, exhibits],
  )
  const sayOn = useCallback((lane: LaneId) => (lane === 'accesses' ? sayBin : say), [say, sayBin])
  const { set, clear } = point
  const onPoint = useCallback((mark: Mark | null, by: 'pointer' | 'focus') => set(mark?.key ?? null, by), [set])
  const onPick = useCallback(
    (mark: Mark, by: 'pointer' | 'key') => {
      const [target] = mark.targets
      const single = mark.targets.length === 1 && target !== undefined
      setOpened(single ? null : mark.key)
      if (single) onSelect(target)
      if (by === 'key')
        requestAnimationFrame(() =>
          svg.current?.parentElement?.querySelector<HTMLElement>('[data-card] button')?.focus(),
        )
    },
    [onSelect, svg],
  )
  const key = found?.mark.key
  const close = useCallback(() => {
    // The focus goes back to where it came from, before the mark is let go: its return must not open the card again.
    if (key !== undefined && document.activeElement?.closest('[data-card]'))
      svg.current?.querySelector<SVGGElement>(`[data-mark="${CSS.escape(key)}"]`)?.focus()
    clear()
    setOpened(null)
    if (selection !== null && PINNED.has(selection.kind)) onSelect(null)
  }, [clear, selection, onSelect, key, svg])

  return {
    open:
      found === undefined || card === null
        ? null
        : { ...found, card, pinned: found === selected || found.mark.key === opened },
    sayOn,
    isSelected,
    onPoint,
    onPick,
    hold: point.hold,
    close,
  }
}

function spokenOf(mark: Mark, context: CardContext): string {
  const said = cardOf(mark, context)
  return said === null ? '' : spokenCard(said)
}
