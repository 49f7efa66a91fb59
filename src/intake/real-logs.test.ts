import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ZoneId } from '@/base/brand'
import { hasSamples, readBytes, sample } from './read-in-test'

const SAMPLES = new URL('../../../shared/samples/access-logs/', import.meta.url)
const COLUMNS = ['file', 'format', 'lines', 'rows', 'rejects', 'skipped', 'zone', 'duplicates', 'rejects are']

const cells = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

/** The rows of the table in docs/formats.md whose first column is `file`. */
function tableOf(markdown: string): readonly string[][] {
  const lines = markdown.split('\n')
  const head = lines.findIndex((line) => line.startsWith('| file |'))
  expect(cells(lines[head] ?? '')).toEqual(COLUMNS)
  const end = lines.findIndex((line, i) => i > head && !line.startsWith('|'))
  return lines.slice(head + 2, end < 0 ? lines.length : end).map(cells)
}

const table = tableOf(readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8'))
const read = table.filter(([, format]) => format !== 'none')
const refused = table.filter(([, format]) => format === 'none')
const codesIn = (words = ''): string[] => [...words.matchAll(/`([a-z-]+)`/g)].map(([, code]) => code ?? '').sort()
const plan = (zone = '') => ({ zone: zone === '' ? null : (zone as ZoneId) })

describe('the table of docs/formats.md', () => {
  it('accounts for every line, and says what rejects are', () => {
    for (const [file, , lines, rows, rejects, skipped, , , why] of read) {
      expect(Number(rows) + Number(rejects) + Number(skipped), file).toBe(Number(lines))
      expect(codesIn(why).length > 0, file).toBe(rejects !== '0')
    }
    expect(refused.length).toBeGreaterThan(0)
  })

  it.skipIf(!hasSamples)('names every sample once', () => {
    expect(table.map(([file]) => file).sort()).toEqual(readdirSync(SAMPLES).sort())
  })

  it.skipIf(!hasSamples).each(read)('%s', async (...row) => {
    const [file = '', format, lines, rows, rejects, skipped, zone, duplicates, why] = row
    const { result, stats, ...found } = await readBytes(sample(file), plan(zone))
    if (!result.ok) throw new Error(`${file}: ${result.error.code}`)
    const { value } = result
    const counts = [value.lines, value.rows, value.rejects, value.skipped, found.duplicates]
    expect([value.format, ...counts.map(String)]).toEqual([format, lines, rows, rejects, skipped, duplicates])
    const reasons = stats?.parts.flatMap((part) => part.rejects.kept.map(({ reason }) => reason))
    expect([...new Set(reasons)].sort()).toEqual(codesIn(why))
    // A zone stands in the table where the log leaves it open, and nowhere else.
    expect(value.zones.some(({ offset }) => offset === zone)).toBe(zone !== '')
  })

  it.skipIf(!hasSamples).each(refused)('%s', async (file = '', _, __, rows, ___, ____, zone, _____, why) => {
    const { result } = await readBytes(sample(file), plan(zone))
    expect(result.ok ? [] : [result.error.code]).toEqual(codesIn(why))
    expect(rows).toBe('0')
  })
})
