import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ZoneId } from '@/base/brand'
import { chunksOf } from '@/engine/chunks-in-test'
import { ColumnEngine } from '@/engine/columns/column-engine'
import type { ExportContext } from './export-columns'
import { csvHead, csvRows, neutralised } from './export-csv'

const context: ExportContext = { zone: 'Asia/Seoul' as ZoneId, extractName: () => '=log', fileName: () => 'a,"b"' }

/** Fields as RFC 4180 has them. */
function parse(text: string): string[][] {
  const records: string[][] = []
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    const record = records.at(-1)
    const value = quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"')
    if (record === undefined || record[0] === END) records.push([value])
    else record.push(value)
    if (end === '\r\n') records.push([END])
  }
  return records.filter(([first]) => first !== END)
}
const END = '\0end'

async function rowsWith(agents: readonly (string | null)[]) {
  const engine = new ColumnEngine()
  for (const chunk of chunksOf(agents.map((agent, i) => ({ time: i, agent })))) await engine.append('t', chunk)
  const listing = { tables: ['t'], where: [], time: null, order: null }
  return engine.query({ kind: 'rows', ...listing, from: 0, count: agents.length }, new AbortController().signal)
}

describe('csvRows', () => {
  it('keeps every value, and none that a spreadsheet would run', async () => {
    const nasty = fc.constantFrom('=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '"', ',', '\r\n', '한국어', '')
    const value = fc.option(
      fc.oneof(
        nasty,
        fc.string({ unit: 'grapheme' }),
        fc.tuple(nasty, fc.string()).map((two) => two.join('')),
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 8 }), async (agents) => {
        let count = 0
        const text = csvRows(await rowsWith(agents), ['agent', 'extract', 'file'], context, (n) => {
          count += n
        })
        const records = parse(text)
        const safe = agents.map((agent) => (agent === null ? '' : neutralised(agent)))
        expect(records).toEqual(safe.map((agent) => [agent, "'=log", 'a,"b"']))
        for (const field of records.flat()) expect(field).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
        expect(count).toBe(agents.length + agents.filter((agent, i) => agent !== null && agent !== safe[i]).length)
      }),
      { numRuns: 60 },
    )
  })

  it('tells times in the zone, and as a number', async () => {
    const text = csvRows(await rowsWith(['a']), ['time', 'time_ms', 'line'], context, () => {})
    expect(csvHead(['time', 'time_ms', 'line']) + text).toBe(
      '\ufefftime,time_ms,line\r\n1970-01-01T09:00:00+09:00,0,1\r\n',
    )
  })
})
