import fc from 'fast-check'
import { expect, it } from 'vitest'
import { chunksOf } from '@/engine/chunks-in-test'
import { ColumnEngine } from '@/engine/columns/column-engine'
import { ChunkMerger } from './merge-blocks'

it('makes one table of chunks that were coded apart', async () => {
  const word = fc.option(fc.constantFrom('', 'GET', '/a', 'é', '브라우저', 'x'.repeat(300)), { nil: null })
  const row = fc.record({ time: fc.nat(), page: word, client: word, status: fc.constantFrom(-1, 200) })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(row, { minLength: 1, maxLength: 9 }), { maxLength: 6 }), async (blocks) => {
      const merger = new ChunkMerger()
      const engine = new ColumnEngine()
      let lines = 0
      for (const block of blocks) {
        // Each block by itself: its words are its own, its lines count from 1.
        for (const chunk of chunksOf(block)) {
          await engine.append('log', merger.merge({ ...chunk, anew: true }, 0, 3, lines))
        }
        lines += block.length
      }
      if (lines === 0) return
      const listing = { tables: ['log'], where: [], time: null, order: null }
      const query = { kind: 'rows', ...listing, from: 0, count: lines } as const
      const { numbers, text } = await engine.query(query, new AbortController().signal)
      const all = blocks.flat()
      expect(text.page).toEqual(all.map(({ page }) => page))
      expect(text.client).toEqual(all.map(({ client }) => client))
      expect(numbers.time).toEqual(all.map(({ time }) => time))
      expect(numbers.line).toEqual(all.map((_, i) => i + 1))
      expect(new Set(numbers.file)).toEqual(new Set([3]))
    }),
    { numRuns: 50 },
  )
})
