import type { Sha256 } from '@/base/brand'
import { caseSchema } from '@/case/schema'
import type { LinkContext } from './codec'

const when = { start: '2025-11-19T21:35:00+09:00', precision: 'minute' }
const name = { en: 'A' }

/** A small case with something of every kind that links name. */
export const sampleContext = (): LinkContext => ({
  sha256: `0123456789ab${'0'.repeat(52)}` as Sha256,
  case: caseSchema.parse({
    format: 'dwell.case/1',
    id: 'sample',
    title: name,
    shortTitle: name,
    subtitle: name,
    compiled: '2026-11-22',
    zone: 'Asia/Seoul',
    span: { from: '2024-07-01T00:00:00+09:00', to: '2026-10-01T00:00:00+09:00' },
    window: { from: '2024-11-01T00:00:00+09:00', to: '2026-01-01T00:00:00+09:00' },
    parties: [{ id: 'firm', name, side: 'company' }],
    sources: [
      { id: 'src', title: 'T', publisher: 'P', published: null, url: null, lang: 'ko', kind: 'press', read: 'whole' },
    ],
    questions: [
      {
        id: 'q-start',
        text: name,
        category: 'window',
        claims: [{ id: 'c-start', value: 'x', text: 'x', party: 'firm', assertedAt: '2025-11-19', source: 'src' }],
        adopted: [],
      },
      {
        id: 'q-end',
        text: name,
        category: 'window',
        claims: [{ id: 'c-end', value: 'x', text: 'x', party: 'firm', assertedAt: '2025-11-19', source: 'src' }],
        adopted: [],
      },
    ],
    phases: [],
    events: [{ id: 'ev-kisa', title: name, when, phase: 'regulatory', party: 'firm', summary: 's', sources: ['src'] }],
    counts: [],
    duties: [],
    evidence: [],
    coverage: [],
    signingKeys: [],
    pages: ['delivery-list', 'member-info', 'order-list'].map((id, index) => ({
      id,
      name,
      route: `/${id}`,
      step: index + 1,
    })),
    extracts: [],
    headline: { firstAccess: 'q-start', lastAccess: 'q-start', awareAt: 'q-start' },
    limits: [],
  }),
})
