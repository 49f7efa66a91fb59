import { parseInstant } from '@/base/zoned'
import type { Case } from '@/case/schema'
import { NO_FILTER } from '@/filter/term'
import { IN_TIME, type Investigation, NO_FILTERS } from '@/investigation/state'

/** The view a case opens with. A link leaves out what equals it, so it depends on nothing but the case file. */
export const defaultView = (of: Case): Investigation => ({
  window: { from: parseInstant(of.window.from), to: parseInstant(of.window.to) },
  zone: of.zone,
  known: of.compiled,
  adopt: [],
  selection: null,
  filters: NO_FILTERS,
  where: NO_FILTER,
  order: IN_TIME,
  compare: 'nothing',
  exhibits: [],
  extracts: [],
})
