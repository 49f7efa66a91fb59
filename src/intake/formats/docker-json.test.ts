import { describe, expect, it } from 'vitest'
import { unwrapDockerLine } from './docker-json'

const encoder = new TextEncoder()
function unwrap(line: string | Uint8Array): string | null {
  const bytes = typeof line === 'string' ? encoder.encode(line) : line
  const inner = unwrapDockerLine(Uint8Array.from([123, ...bytes, 125]), 1, bytes.length + 1)
  return inner === null ? null : new TextDecoder().decode(inner)
}
const REST = '"stream":"stdout","time":"2024-04-10T23:00:00.000000001Z"'

describe('unwrapDockerLine', () => {
  it.each([
    ['a line', '192.0.2.1 - \\"GET \\u0026\\"\\n', '192.0.2.1 - "GET &"'],
    ['a line with CR', 'a\\r\\n', 'a'],
    ['JSON', '{\\"a\\":1}\\n', '{"a":1}'],
    ['a part of a long line', 'a', 'a'],
    ['an empty line', '\\n', ''],
    ['only its own line end', 'a\\n\\n', 'a\n'],
    ['other characters', '\u{1F600}\\ud83d\\n', '\u{1F600}\uFFFD'],
  ])('unwraps %s', (_, written, inner) => {
    expect(unwrap(`{"log":"${written}",${REST}}`)).toBe(inner)
    expect(unwrap(`{"log":"${written}","attrs":{"tag":"x"},"stream":"stderr","time":"2024-04-10T23:00:00Z"}`)).toBe(
      inner,
    )
  })

  it.each([
    '',
    '{"log":"',
    `{"log":"a\\n",${REST}`,
    '{"log":"a\\n"}',
    '{"log":"a\\n","stream":"stdin","time":"x"}',
    '{"log":"a\\n","stream":"stdout","time":1}',
    `{"log":{"level":"info"},${REST}}`,
    `{"log":"a","__proto__":{${REST}}}`,
    '192.0.2.1 - - [10/Apr/2024:23:00:00 +0000] "GET / HTTP/1.1" 200 5',
  ])('leaves %s alone', (line) => expect(unwrap(line)).toBeNull())
})
