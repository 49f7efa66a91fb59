import type { AccessSeries } from '@/analysis/access-series'
import type { EpochMs, Sha256 } from '@/base/brand'
import { formatDateTime, formatIsoDay, zoneLabel } from '@/base/format'
import { overlaps } from '@/base/span'
import { type Language, translator } from '@/base/text'
import { citeNumber } from '@/case/cite'
import { buildHeadline } from '@/case/headline'
import { headlineText } from '@/case/headline-text'
import { local } from '@/case/local'
import type { Case, Source } from '@/case/schema'
import { spanOfWhen } from '@/case/when'
import type { Investigation } from '@/investigation/state'
import { paperMeasure } from './figure-measure'
import { text } from './picture-text'
import type { ReadLog } from './report'
import { type FigureSize, type WindowFigure, windowFigure } from './window-figure'
import { wrapped } from './wrapped'

/** The window as a picture that stands alone: with what it shows, of when, from which sources, and of which file. Pure. */

export interface PictureInput {
  readonly full: Case
  /** As known on the day of the view. */
  readonly known: Case
  readonly investigation: Investigation
  readonly sha256: Sha256
  readonly accesses: AccessSeries | null
  readonly logs: readonly ReadLog[]
  /** Answers adopted over the case file. */
  readonly adoptions: number
  readonly language: Language
  readonly now: EpochMs
  readonly build: string
}

export interface PictureLine {
  readonly text: string
  readonly x: number
  /** Baseline. */
  readonly y: number
  readonly size: number
  readonly strong: boolean
  readonly paint: 'ink' | 'ink2' | 'ink3'
  readonly anchor: 'start' | 'end'
}

export interface Picture {
  readonly width: number
  readonly height: number
  readonly title: string
  readonly figure: WindowFigure
  readonly figureX: number
  readonly figureY: number
  readonly lines: readonly PictureLine[]
  /** The mark that something in it is invented, in a box; null where nothing is. */
  readonly mark: { readonly text: string; readonly x: number; readonly y: number; readonly width: number } | null
}

const SIZE: FigureSize = { width: 1100, gutter: 150, events: true }
const MARGIN = 30

export function pictureOf(input: PictureInput): Picture {
  const { full, known, investigation, language } = input
  const { window, zone } = investigation
  const t = translator(text, language)
  const page = new Lines()
  const simulated = isSimulated(input)
  const mark = simulated ? `≈ ${t('simulatedMark')}` : null
  const markWidth = mark === null ? 0 : paperMeasure(mark, 12, true) + 16
  page.add(local(full.title, language), { size: 21, strong: true, lead: 27, narrower: markWidth + 16 })
  const said = headlineText(buildHeadline(known), language, zone)
    .map((segment) => segment.text)
    .join('')
  page.add(said, { size: 14, lead: 20, paint: 'ink' })
  page.skip(3)
  page.add(metaOf(input).join('  ·  '), { size: 12, lead: 17 })
  page.skip(10)
  const figureY = page.y
  const { filters } = investigation
  const figure = windowFigure({
    case: known,
    ...{ window, zone, language, filters, accesses: input.accesses, size: SIZE },
  })
  page.skip(figure.height + 12)
  const notes = [
    t('marks'),
    ...(simulated ? [t('simulated')] : []),
    ...(input.logs.length > 0 ? [t('logs', { files: input.logs.map(logName).join(', ') })] : []),
  ]
  page.add(notes.join(' '), { size: 10.5, lead: 14.5 })
  const sources = sourcesOf(known, investigation).map((source) => sourceWords(full, source, input))
  if (sources.length > 0) {
    page.skip(4)
    page.add(t('sources', { sources: sources.join('; ') }), { size: 10, lead: 13.5, paint: 'ink3' })
  }
  page.skip(6)
  const when = `${formatDateTime(input.now, zone, language, 'medium')} ${zoneLabel(zone, input.now, language)}`
  page.add(`${t('file', { id: full.id, hash: input.sha256 })}  ·  ${t('drawn', { build: input.build, when })}`, {
    size: 10,
    lead: 13.5,
    paint: 'ink2',
  })
  return {
    width: SIZE.width + 2 * MARGIN,
    height: Math.ceil(page.y + MARGIN - 8),
    title: local(full.title, language),
    figure,
    figureX: MARGIN,
    figureY,
    lines: page.lines,
    mark: mark === null ? null : { text: mark, x: MARGIN + SIZE.width - markWidth, y: MARGIN, width: markWidth },
  }
}

const isSimulated = ({ accesses, logs, known }: PictureInput): boolean =>
  accesses?.simulated === true ||
  logs.some((log) => log.simulated) ||
  (logs.length === 0 && known.extracts.some((extract) => extract.simulated))

function metaOf({ investigation, language, adoptions }: PictureInput): string[] {
  const t = translator(text, language)
  const { window, zone, known } = investigation
  const at = (instant: EpochMs): string => formatDateTime(instant, zone, language, 'medium')
  return [
    t('window', { from: at(window.from), to: at(window.to) }),
    t('zone', { zone: zoneLabel(zone, window.from, language) }),
    t('known', { day: formatIsoDay(known, language, 'medium') }),
    ...(adoptions > 0 ? [t('adopted', { count: adoptions })] : []),
  ]
}

/** Digits of a hash where a name stands beside it. */
const SHORT = 12
const logName = ({ name, sha256 }: ReadLog): string => `${name} (${sha256.slice(0, SHORT)}…)`

/** What the lanes rest on, as far as it lies in the window, in the order of the case file. */
function sourcesOf(known: Case, { window }: Investigation): Source[] {
  const ids = new Set<string>()
  const take = (when: Parameters<typeof spanOfWhen>[0] | null | undefined, sources: readonly string[]): void => {
    if (when && overlaps(spanOfWhen(when), window)) for (const id of sources) ids.add(id)
  }
  for (const one of [...known.phases, ...known.events]) take(one.when, one.sources)
  for (const { stretches } of known.coverage) for (const one of stretches) take(one.when, one.sources)
  for (const key of known.signingKeys)
    for (const when of [key.inUse, key.copied, key.ownerLeft, key.revoked]) take(when, key.sources)
  for (const { claims } of known.questions) for (const claim of claims) take(claim.when, [claim.source])
  const totals = new Set(known.pages.map((page) => page.count))
  for (const count of known.counts) if (totals.has(count.id)) for (const id of count.sources) ids.add(id)
  return known.sources.filter(({ id }) => ids.has(id))
}

function sourceWords(full: Case, { id, publisher, published }: Source, { language }: PictureInput): string {
  const day = published === null ? translator(text, language)('undated') : formatIsoDay(published, language, 'medium')
  return `[${citeNumber(full, id) ?? '?'}] ${publisher}, ${day}`
}

interface LineStyle {
  readonly size: number
  /** From baseline to baseline. */
  readonly lead: number
  readonly strong?: boolean
  readonly paint?: PictureLine['paint']
  /** How much less than the whole width there is for it. */
  readonly narrower?: number
}

class Lines {
  readonly lines: PictureLine[] = []
  y = MARGIN

  add(said: string, { size, lead, strong = false, paint = strong ? 'ink' : 'ink2', narrower = 0 }: LineStyle): void {
    for (const line of wrapped(said, SIZE.width - narrower, size, paperMeasure, strong)) {
      this.lines.push({ text: line, x: MARGIN, y: this.y + size, size, strong, paint, anchor: 'start' })
      this.y += lead
    }
  }

  skip(height: number): void {
    this.y += height
  }
}
