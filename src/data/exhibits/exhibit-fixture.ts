import { epochMs, type Sha256, type ZoneId } from '@/base/brand'
import { spanOf } from '@/base/span'
import type { ExhibitFile, RangeExhibit, RowExhibit, ValueExhibit } from './exhibit'

/** Exhibits for tests. */
const hash = (digits: string): Sha256 => digits.padEnd(64, '0') as Sha256
const KST = 'Asia/Seoul' as ZoneId

const file: ExhibitFile = {
  name: 'web-access_2025-05.log.gz',
  member: null,
  sha256: hash('ce9cbf06'),
  contentSha256: hash('3519e48d'),
  simulated: true,
  scale: 1000,
}

const pinned = {
  id: 'id',
  number: 1,
  note: '',
  pinnedAt: epochMs(Date.parse('2026-11-22T03:00:00Z')),
  case: { id: 'coupang-2025', sha256: hash('89460214875b') },
  query: {
    filter: [{ field: 'key' as const, not: false, values: [{ is: 'text' as const, text: 'ua-sign-02' }] }],
    window: spanOf(Date.parse('2025-04-30T15:00:00Z'), Date.parse('2025-05-31T15:00:00Z')),
    zone: KST,
  },
}

export const rowExhibit = (change: Partial<RowExhibit> = {}): RowExhibit => ({
  ...pinned,
  kind: 'row',
  file,
  line: 52_118,
  offset: 8_123_456,
  length: 171,
  lineSha256: hash('8b5cc4'),
  time: epochMs(Date.parse('2025-05-13T18:12:38Z')),
  ...change,
})

export const rangeExhibit = (change: Partial<RangeExhibit> = {}): RangeExhibit => ({
  ...pinned,
  kind: 'range',
  rows: 108_431,
  of: 779_128,
  files: [file],
  ...change,
})

export const valueExhibit = (change: Partial<ValueExhibit> = {}): ValueExhibit => ({
  ...pinned,
  kind: 'value',
  value: { field: 'client', not: false, values: [{ is: 'text', text: '203.0.113.41' }] },
  rows: 15_397,
  of: 779_128,
  files: [file],
  ...change,
})
