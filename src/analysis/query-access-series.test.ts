import { beforeAll, describe, expect, it } from 'vitest'
import { spanOf } from '@/base/span'
import { chunksOf } from '@/engine/chunks-in-test'
import { ColumnEngine } from '@/engine/columns/column-engine'
import type { Engine } from '@/engine/engine'
import { totalOf } from './access-series'
import { type LogQuestion, queryAccessSeries } from './query-access-series'

const MINUTE = 60_000
const rows = [
  ...Array.from({ length: 30 }, (_, i) => ({ at: i * MINUTE, page: '/delivery/addresses', key: 'stolen' })),
  { at: 31 * MINUTE, page: '/member/edit', key: 'stolen' },
  { at: 32 * MINUTE, page: '/elsewhere', key: 'stolen' },
  ...Array.from({ length: 9 }, (_, i) => ({
    at: i * MINUTE,
    page: `/shop/${i % 6}`,
    key: i % 2 === 0 ? 'good' : null,
  })),
]
const log: LogQuestion = {
  table: 'log',
  span: spanOf(0, 32 * MINUTE + 1),
  exposedKey: 'stolen',
  pages: [
    { id: 'edit', route: '/member/edit' },
    { id: 'delivery', route: '/delivery/addresses' },
  ],
  scale: 1000,
  simulated: true,
}

describe('queryAccessSeries', () => {
  let engine: Engine
  const ask = async (change: Partial<LogQuestion>) => {
    const answer = await queryAccessSeries(engine, { ...log, ...change }, new AbortController().signal)
    return answer.series.map((one) => [one.kind, one.page, totalOf(one), [...one.rows]])
  }
  beforeAll(async () => {
    engine = new ColumnEngine()
    for (const chunk of chunksOf(rows.map(({ at, ...row }) => ({ time: at, ...row }))))
      await engine.append('log', chunk)
  })

  it('tells rows signed with the exposed key from all others, by page in the order of the case', async () => {
    expect(await ask({})).toEqual([
      ['attack', 'edit', 1, [0, 0, 1]],
      ['attack', 'delivery', 30, [15, 15, 0]],
      ['attack', null, 1, [0, 0, 1]],
      ['normal', null, 9, [9, 0, 0]],
    ])
  })

  it('attributes nothing where the key is unknown or does not occur', async () => {
    const plain = [
      ['plain', '/delivery/addresses', 30, [15, 15, 0]],
      ['plain', '/shop/0', 2, [2, 0, 0]],
      ['plain', '/shop/1', 2, [2, 0, 0]],
      ['plain', '/shop/2', 2, [2, 0, 0]],
      ['plain', null, 5, [3, 0, 2]],
    ]
    expect(await ask({ exposedKey: null })).toEqual(plain)
    expect(await ask({ exposedKey: "stolen' OR 1=1 --" })).toEqual(plain)
  })
})
