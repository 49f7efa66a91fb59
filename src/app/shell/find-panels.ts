import type { KeyOf } from '@/base/text'
import type { text } from './find-text'

/** A panel the search can go to. Its element has the name as `data-panel`. */
export interface PanelEntry {
  readonly name: string
  readonly word: Extract<KeyOf<NonNullable<(typeof text)['keys']>>, `panel-${string}`>
  /** Under the page of the case. */
  readonly page: '' | '/log'
  /** Whether it is there only while a log with rows is open. */
  readonly needsRows: boolean
}

const LANES = ['dwell', 'phases', 'accesses', 'keys', 'coverage', 'claims', 'events'] as const
const BELOW = ['ledger', 'published-number', 'duties', 'rules', 'key-coverage'] as const
const EXPLORER = ['filter', 'strip', 'heat-map', 'rows', 'facets', 'fan-out-client', 'fan-out-account'] as const
const BESIDE = ['exhibits', 'files', 'cannot-show'] as const

/** In the order of the pages. */
export const PANELS: readonly PanelEntry[] = [
  ...LANES.map(
    (lane): PanelEntry => ({ name: `lane-${lane}`, word: `panel-lane-${lane}`, page: '', needsRows: false }),
  ),
  ...BELOW.map((name): PanelEntry => ({ name, word: `panel-${name}`, page: '', needsRows: false })),
  ...EXPLORER.map((name): PanelEntry => ({ name, word: `panel-${name}`, page: '/log', needsRows: true })),
  ...BESIDE.map((name): PanelEntry => ({ name, word: `panel-${name}`, page: '/log', needsRows: false })),
]
