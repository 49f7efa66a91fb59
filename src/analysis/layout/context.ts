import type { ZoneId } from '@/base/brand'
import type { Language } from '@/base/text'
import type { Measure } from './measure'
import type { TimeScale } from './time-scale'

/** What every lane is laid out with. */
export interface LayoutContext {
  readonly scale: TimeScale
  readonly zone: ZoneId
  readonly lang: Language
  readonly measure: Measure
  /** Phone: no gutter, lane names stand above their lanes. */
  readonly narrow: boolean
}
