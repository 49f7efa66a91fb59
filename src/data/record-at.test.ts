import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { MAPPING_FORMAT, type Mapping } from '@/intake/mapping/mapping'
import type { SettledPlan } from '@/intake/parse-setup'
import { DEFAULT_PLAN } from '@/intake/read-plan'
import { bytesAt, contentOf, recordAt } from './record-at'

const plan = (format: SettledPlan['format'], mapping: Mapping | null = null): SettledPlan => ({
  ...DEFAULT_PLAN,
  format,
  mapping,
})
const never = new AbortController().signal

async function recordIn(text: string, at: string, by: SettledPlan, pack = (bytes: Buffer): Uint8Array => bytes) {
  const content = await contentOf(new Blob([new Uint8Array(pack(Buffer.from(text)))]), null)
  const offset = Buffer.byteLength(text.slice(0, text.indexOf(at)))
  return new TextDecoder().decode(await recordAt(content, by, offset, never))
}

describe('a record is read back', () => {
  it('as a line, also out of a .gz', async () => {
    const text = 'first é line\r\nsecond line\r\nthird'
    expect(await recordIn(text, 'second', plan('combined'))).toBe('second line')
    expect(await recordIn(text, 'second', plan('combined'), gzipSync)).toBe('second line')
    expect(await recordIn(text, 'third', plan('combined'), gzipSync)).toBe('third')
  })

  it('as an element of a JSON document, over its lines and with the arrays in it', async () => {
    const second = '{\n  "id": 2,\n  "resources": [{"a": "}"}]\n}'
    const text = `{"Records":[{"id": 1},${second},{"id": 3}]}`
    expect(await recordIn(text, second, plan('cloudtrail'))).toBe(second)
    expect(await recordIn(text, '{"id": 3}', plan('cloudtrail'), gzipSync)).toBe('{"id": 3}')
  })

  it('as a CSV record, with the line ends in its quotes', async () => {
    const columns = ['time', 'path']
    const layout = { type: 'csv', delimiter: ',', quote: '"', headerRecord: 1, columns } as const
    const fields = { time: { columns: ['time'], separator: ' ', time: 'iso' } } as const
    const mapping: Mapping = { format: MAPPING_FORMAT, kind: 'access', layout, fields }
    const text = 'time,path\n2025-04-14T00:00:00Z,"/a\n/b"\n2025-04-14T00:00:01Z,/c\n'
    expect(await recordIn(text, '2025-04-14T00:00:00Z', plan('mapped-csv', mapping))).toBe(
      '2025-04-14T00:00:00Z,"/a\n/b"',
    )
    expect(await recordIn(text, '2025-04-14T00:00:01Z', plan('mapped-csv', mapping))).toBe('2025-04-14T00:00:01Z,/c')
  })

  it('not where the file ends before', async () => {
    const content = await contentOf(new Blob(['short\n']), null)
    await expect(recordAt(content, plan('combined'), 100, never)).rejects.toMatchObject({
      problem: { code: 'unreadable' },
    })
    await expect(bytesAt(content, 3, 100, never)).rejects.toMatchObject({ problem: { code: 'unreadable' } })
  })
})
