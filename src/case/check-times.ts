import { publishedOffset } from '@/base/zoned'
import type { CaseParts } from './case-parts'
import { type CaseProblem, problem } from './case-problem'
import { caseSchema, type When } from './schema'
import { spanOfWhen, startOf } from './when'

type Path = readonly PropertyKey[]

/** Times that end before they begin, or that do not stand where their precision anchors them. */
export function* checkTimes(parts: CaseParts, raw: unknown): Generator<CaseProblem> {
  for (const [path, when] of timesOf(parts)) {
    if (!isAnchored(when.start, when)) yield problem('unaligned', [...path, 'start'], { precision: when.precision })
    if (when.end === undefined) continue
    if (!isAnchored(when.end, when)) yield problem('unaligned', [...path, 'end'], { precision: when.precision })
    if (startOf({ ...when, start: when.end }) < startOf(when)) yield problem('order', path)
  }
  for (const name of ['span', 'window'] as const) {
    const read = caseSchema.shape[name].safeParse(
      typeof raw === 'object' && raw !== null && name in raw ? raw[name as keyof typeof raw] : undefined,
    )
    if (read.success && Date.parse(read.data.to) <= Date.parse(read.data.from)) yield problem('order', [name])
  }
  for (const { path, value } of parts.extracts) {
    const isOnBin = Date.parse(value.totals.from) % (value.totals.binMinutes * 60_000) === 0
    if (!isOnBin)
      yield problem('unaligned', [...path, 'totals', 'from'], { precision: `${value.totals.binMinutes} min` })
  }
}

function isAnchored(iso: string, { precision }: When): boolean {
  const start = spanOfWhen({ start: iso, precision }).from
  const clock = new Date(start + publishedOffset(iso)).toISOString()
  return clock.endsWith(ANCHORS[precision])
}

const ANCHORS = { minute: ':00.000Z', hour: ':00:00.000Z', day: 'T00:00:00.000Z', month: '-01T00:00:00.000Z' } as const

function* timesOf(parts: CaseParts): Generator<[Path, When]> {
  for (const { path, value } of parts.questions) {
    for (const [index, { when }] of value.claims.entries()) if (when) yield [[...path, 'claims', index, 'when'], when]
  }
  for (const { path, value } of [...parts.events, ...parts.phases]) yield [[...path, 'when'], value.when]
  for (const { path, value } of parts.duties) {
    if (value.triggerAt) yield [[...path, 'triggerAt'], value.triggerAt]
    if (value.doneAt) yield [[...path, 'doneAt'], value.doneAt]
  }
  for (const { path, value } of parts.evidence) if (value.coverage) yield [[...path, 'coverage'], value.coverage]
  for (const { path, value } of parts.coverage) {
    for (const [index, { when }] of value.stretches.entries()) yield [[...path, 'stretches', index, 'when'], when]
  }
  for (const { path, value } of parts.signingKeys) {
    for (const name of ['inUse', 'copied', 'ownerLeft', 'revoked'] as const) {
      const when = value[name]
      if (when) yield [[...path, name], when]
    }
  }
}
