import type { Language } from '@/base/text'
import { translator } from '@/base/text'
import { companyOf, sideOf } from '@/case/party'
import type { Case, CaseEvent, Side, When } from '@/case/schema'
import { proseName } from '@/case/segments'
import { text } from '@/case/text'

export interface EventRow {
  readonly side: Side
  readonly name: string
  readonly events: readonly CaseEvent[]
}

const ORDER: readonly (readonly Side[])[] = [['attacker'], ['company'], ['authority'], ['other', 'press']]

/**
 * Events by whose deed they are. Stretches that the phases or the log coverage lane already draws from the same
 * beginning to the same end are left to that lane; the table twin has them all.
 */
export function eventRows(theCase: Case, lang: Language): readonly EventRow[] {
  let byLanguage = known.get(theCase)
  if (byLanguage === undefined) {
    byLanguage = new Map()
    known.set(theCase, byLanguage)
  }
  let rows = byLanguage.get(lang)
  if (rows === undefined) {
    rows = sortEvents(theCase, lang)
    byLanguage.set(lang, rows)
  }
  return rows
}

/** Asked for in every frame, the same as long as the case is. */
const known = new WeakMap<Case, Map<Language, readonly EventRow[]>>()

function sortEvents(theCase: Case, lang: Language): EventRow[] {
  const drawn = new Set(
    [
      ...theCase.phases.map((phase) => phase.when),
      ...theCase.coverage.flatMap((source) => source.stretches.map((stretch) => stretch.when)),
    ].map(keyOf),
  )
  const words = translator(text, lang)
  return ORDER.flatMap((sides, index) => {
    const events = theCase.events.filter(
      (event) =>
        sides.includes(sideOf(theCase, event.party)) && (event.when.end === undefined || !drawn.has(keyOf(event.when))),
    )
    const [side] = sides
    if (side === undefined || (index > 2 && events.length === 0)) return []
    const company = side === 'company' ? companyOf(theCase) : null
    return { side, name: company === null ? words(`side${side}`) : proseName(company, lang), events }
  })
}

const keyOf = (when: When): string => `${when.start} ${when.end ?? ''}`
