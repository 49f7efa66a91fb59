import { parseInstant } from '@/base/zoned'
import { keyExposure } from '@/case/key-exposure'
import { local } from '@/case/local'
import type { Case, SigningKey } from '@/case/schema'
import { barShape } from './bar-shape'
import type { LayoutContext } from './context'
import { labelRow } from './label-row'
import { add, emptyPart, type LanePart } from './lane-part'
import type { Area, LaneScene, TextRun } from './scene'
import { fadeOf, type SoftSpan, softSpanOf } from './soft-span'
import { clippedToPlot, inPlot } from './time-scale'
import { daysText, shortWhen, whenText, wordsIn } from './words'

const BAR = { y: 21, h: 15 }
const KEY_HEIGHT = 46
/** On a phone the words stand on the line of the lane's name, right of it. */
const NARROW = { barY: 5, height: 28, nameEnds: 96 } as const

/** Signing keys one under the other: in use, copied, exposed while nobody revoked them. An open door is hatched, not filled. */
export function layoutKeys(context: LayoutContext, theCase: Case): LaneScene {
  const several = theCase.signingKeys.length > 1
  const tight = context.narrow && !several
  const pitch = tight ? NARROW.height : KEY_HEIGHT
  const yOf = (index: number): number => index * pitch + (tight ? NARROW.barY : BAR.y)
  const parts = theCase.signingKeys.map((key, index) => layoutKey(context, theCase, key, yOf(index)))
  return {
    height: parts.length * pitch,
    shapes: parts.flatMap((part) => part.shapes),
    labels: parts.flatMap((part) => part.labels),
    marks: parts.flatMap((part) => part.marks).sort((a, b) => a.at - b.at),
    // One key needs no name of its own; several are told apart by theirs.
    rows: !several
      ? []
      : theCase.signingKeys.map((key, index) => ({
          y: yOf(index) + (context.narrow ? -6 : 11),
          name: local(key.name, context.lang),
        })),
  }
}

function layoutKey(context: LayoutContext, theCase: Case, key: SigningKey, y: number): LanePart {
  const { scale, lang, narrow } = context
  const t = wordsIn(lang)
  const part = emptyPart()
  // Where nobody says when it was copied, it was exposed once its owner had gone.
  const since = key.copied ?? key.ownerLeft
  const copied = since && softSpanOf(since)
  const revoked = key.revoked && softSpanOf(key.revoked)
  const inUse = key.inUse && softSpanOf(key.inUse)
  const end = revoked?.from ?? inUse?.to ?? scale.span.to
  // Since when it was in use is often not published: the bar then begins with the case.
  const usedFrom = inUse?.from ?? parseInstant(theCase.span.from)
  const usedUntil = copied?.to ?? end

  add(
    part.shapes,
    barShape(scale, scale.x(usedFrom), scale.x(usedUntil), y, BAR.h, {
      fill: 'line',
      notch: true,
      fade: endFade(context, usedFrom, copied, usedUntil),
    }),
  )
  if (copied) {
    const whole: SoftSpan = {
      from: copied.from,
      sure: copied.sure > copied.from ? copied.to : copied.from,
      doubt: end,
      to: revoked?.to ?? end,
      point: false,
    }
    const stop = revoked?.to ?? scale.span.to
    add(
      part.shapes,
      barShape(scale, scale.x(copied.from), scale.x(stop), y, BAR.h, {
        fill: 'open',
        fade: fadeOf(whole, scale, { end: true }),
      }),
    )
    const edge = clippedToPlot(scale, scale.x(copied.to), scale.x(stop))
    if (edge) {
      const rule = (at: number): string => `M${edge[0]} ${at}H${edge[1]}`
      part.shapes.push({ shape: 'line', d: `${rule(y)}${rule(y + BAR.h)}`, stroke: 'attack', width: 1 })
    }
  }
  if (revoked) part.shapes.push(...revocation(context, revoked, y))
  writeLabels(context, theCase, key, { copied, revoked, end, usedFrom, y }, part, t)

  const clip = clippedToPlot(scale, scale.x(usedFrom), scale.x(revoked?.to ?? scale.span.to))
  if (clip) {
    part.marks.push({
      key: `key:${key.id}`,
      at: copied?.from ?? revoked?.from ?? inUse?.from ?? scale.span.from,
      box: { x: clip[0], y: narrow ? y : y - 2, w: clip[1] - clip[0], h: BAR.h + 4 },
      x: (clip[0] + clip[1]) / 2,
      y: y + BAR.h / 2,
      targets: [{ kind: 'key', id: key.id }],
      outline: 'box',
    })
  }
  return part
}

/** A bar across, where the door was shut; over more than a moment it darkens until it surely was. */
function revocation({ scale }: LayoutContext, revoked: SoftSpan, y: number): Area[] {
  const [a, b] = [scale.x(revoked.from), scale.x(revoked.to)]
  const [top, h] = [y - 4, BAR.h + 8]
  const shut = barShape(scale, b - a > WIDE_REVOCATION ? b - 3 : a, Math.max(b, a + 3), top, h, { fill: 'ink' })
  const fade = {
    x0: a,
    x1: b,
    stops: [
      [0, 0],
      [1, 0.6],
    ] as const,
  }
  const shutting = b - a > WIDE_REVOCATION ? barShape(scale, a, b, top, h, { fill: 'ink', fade }) : null
  return [shutting, shut].filter((bar) => bar !== null)
}

/** Beyond this a solid bar would claim that it took all the while, px. */
const WIDE_REVOCATION = 14

/** The key's normal life dissolves into the exposure over the month in which it was copied. */
function endFade(context: LayoutContext, from: number, copied: SoftSpan | null | undefined, until: number) {
  if (!copied || copied.sure === copied.from || from >= copied.from) return null
  const [x0, x1] = [context.scale.x(from), context.scale.x(until)]
  return {
    x0,
    x1,
    stops: [
      [0, 1],
      [(copied.from - from) / (until - from), 1],
      [1, 0],
    ] as const,
  }
}

interface KeySpans {
  readonly copied: SoftSpan | null
  readonly revoked: SoftSpan | null
  readonly end: number
  readonly usedFrom: number
  readonly y: number
}

function writeLabels(
  context: LayoutContext,
  theCase: Case,
  key: SigningKey,
  { copied, revoked, end, usedFrom, y }: KeySpans,
  part: LanePart,
  t: ReturnType<typeof wordsIn>,
): void {
  const { scale, lang, zone, narrow } = context
  const above = labelRow(context, scale.x0 + (narrow ? NARROW.nameEnds : 0), scale.x1 + 8)
  const beside = labelRow(context, scale.x0, scale.x1 + 12)
  const base = { y: y - 6, size: 11, paint: 'ink', ground: 'halo' } as const
  const exposed = copied && clippedToPlot(scale, scale.x(copied.sure), scale.x(end))
  const days = keyExposure(key, theCase)?.days ?? null
  const exposure: TextRun[] | null =
    days === null ? null : [{ text: t('exposed', { days: daysText(days, lang) }), strong: true }]
  const placeExposure = (): void => {
    if (!exposed || exposure === null) return
    const [a, b] = exposed
    add(
      part.labels,
      above.place({
        ...base,
        variants: [exposure],
        places: (w) =>
          w <= b - a ? [narrow ? b - w - 6 : (a + b) / 2 + (b - a) * 0.1 - w / 2, (a + b - w) / 2, b - w] : [],
      }),
    )
  }
  const placeRevoked = (): void => {
    if (revoked && key.revoked && inPlot(scale, revoked.from)) {
      const right = Math.max(scale.x(revoked.to), scale.x(revoked.from) + 3)
      const variants = [
        [{ text: t('revoked', { when: shortWhen(key.revoked, context) }) }],
        [{ text: t('revokedShort') }],
      ]
      const label = beside.place({ ...base, variants, places: () => [right + 7], y: y + 11.5 })
      add(part.labels, label ?? above.place({ ...base, variants, places: (w) => [right - w] }))
    }
  }
  if (narrow) {
    placeExposure()
    placeRevoked()
    return
  }
  placeRevoked()
  const since = key.copied ?? key.ownerLeft
  if (copied && since && inPlot(scale, copied.from)) {
    const when = whenText(since, zone, lang, 'long')
    const both = key.ownerLeft !== null && key.ownerLeft.start === key.copied?.start
    const alone = t(key.copied === null ? 'ownerLeft' : 'copied', { when })
    const text = both ? t('copiedOwnerLeft', { when }) : alone
    add(
      part.labels,
      above.place({
        ...base,
        variants: [[{ text }], [{ text: alone }]],
        places: () => [scale.x(copied.from) + 2],
      }),
    )
  }
  placeExposure()
  const used = clippedToPlot(scale, scale.x(usedFrom), scale.x(copied?.from ?? end))
  if (used)
    add(
      part.labels,
      above.place({
        ...base,
        paint: 'ink2',
        variants: [[{ text: t('inUse') }]],
        places: (w) => (w + 12 <= used[1] - used[0] ? [used[0] + 10] : []),
      }),
    )
}
