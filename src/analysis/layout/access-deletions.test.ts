import { describe, expect, it } from 'vitest'
import { type AccessSeries, pageSeries, QUARTER } from '@/analysis/access-series'
import { epochMs, type ZoneId } from '@/base/brand'
import { spanOf } from '@/base/span'
import { parseInstant } from '@/base/zoned'
import { buildFixture } from '@/case/fixture'
import { accessBins } from './access-bins'
import { drawDeletions } from './access-deletions'
import { labelField } from './label-field'
import { estimateWidth } from './measure'
import { timeScale } from './time-scale'

const theCase = buildFixture((file) => ({
  ...file,
  coverage: [
    {
      id: 'web',
      name: { en: 'web' },
      stretches: [
        {
          state: 'deleted' as const,
          when: { start: '2024-11-01T00:00:00+09:00', precision: 'month' as const },
          label: { en: 'deleted' },
          sources: ['result'],
        },
      ],
    },
  ],
}))
const from = parseInstant('2024-12-01T00:00:00+09:00')
const grid = { from, binMs: QUARTER }
const series: AccessSeries = {
  ...grid,
  series: [pageSeries(grid, null, 'normal', new Float64Array(96 * 30).fill(5))],
  scale: 1,
  simulated: false,
  span: spanOf(from, from + 30 * 96 * QUARTER),
}

describe('drawDeletions', () => {
  it('says of a silent stretch that silence proves nothing, in any zone', () => {
    for (const zone of ['Asia/Seoul', 'UTC', 'America/New_York'] as ZoneId[]) {
      const span = spanOf(parseInstant('2024-11-01T00:00:00+09:00'), epochMs(from + 30 * 96 * QUARTER))
      const scale = timeScale(span, 0, 400)
      const bins = accessBins(series, theCase, span, zone, 100)
      const field = labelField(
        { x: 0, y: 0, w: 400, h: 146 },
        { x: new Float64Array(), top: new Float64Array() },
        146,
        () => Number.NaN,
      )
      const context = { scale, zone, lang: 'en', measure: estimateWidth, narrow: false } as const
      const said = drawDeletions(context, theCase, bins, field, 14, 146).labels.map((label) => label.runs[0]?.text)
      expect(said.join(' ')).toContain('no web logs')
    }
  })
})
