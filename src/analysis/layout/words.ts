import type { ZoneId } from '@/base/brand'
import { type DateStyle, formatDays } from '@/base/format'
import { type Language, type Translate, translator } from '@/base/text'
import type { When } from '@/case/schema'
import { formatWhen } from '@/case/when'
import type { LayoutContext } from './context'
import { text } from './text'

/**
 * Words and dates inside the drawing. Every frame of a gesture asks for the same few hundred, and putting one together
 * costs more than laying out its label, so that each is put together once.
 */
const MOST = 4000
const remembered = new Map<string, string>()

function once(key: string, make: () => string): string {
  let said = remembered.get(key)
  if (said === undefined) {
    if (remembered.size > MOST) remembered.clear()
    said = make()
    remembered.set(key, said)
  }
  return said
}

type Words = Translate<NonNullable<(typeof text)['keys']>>

export const wordsIn =
  (lang: Language): Words =>
  (key, values) =>
    once(`${lang} ${key} ${values === undefined ? '' : Object.values(values).join('\u0001')}`, () =>
      translator(text, lang)(key, values),
    )

/** 217 days, 290–320 days. */
export const daysText = (days: number | readonly [number, number], lang: Language): string =>
  once(`${lang} days ${days}`, () => formatDays(days, lang))

/** A published time in the clock of `zone`. */
export const whenText = (when: When, zone: ZoneId, lang: Language, style: DateStyle): string =>
  once(`${lang} ${zone} ${style} ${when.precision} ${when.start} ${when.end ?? ''}`, () =>
    formatWhen(when, zone, lang, style),
  )

/** A published time without its year, for labels under an axis that shows the year. */
export const shortWhen = (when: When, { zone, lang }: LayoutContext): string => whenText(when, zone, lang, 'short')
