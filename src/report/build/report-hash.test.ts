import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { LANGUAGES } from '@/base/text'
import { NO_DETAILS } from '@/data/report-details-record'
import { buildReport } from './build-report'
import { canonicalJson } from './canonical-json'
import { inputOf, shippedCase } from './report-fixture'
import { reportJson } from './report-json'

const full = shippedCase()

it('writes canonical JSON (RFC 8785, section 3.2.2 and 3.2.3)', () => {
  const value = {
    numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 1e-27],
    string: '€$\u000f\nA\'B"\\\\"/',
    literals: [null, true],
  }
  expect(canonicalJson(value)).toBe(
    String.raw`{"literals":[null,true],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  )
  expect(canonicalJson({ '\ufb33': 1, '\u{1f600}': 2, b: { z: 1, a: 2 } })).toBe(
    '{"b":{"a":2,"z":1},"\u{1f600}":2,"\ufb33":1}',
  )
})

it.each(LANGUAGES)('is the SHA-256 of report.json without it (%s)', (language) => {
  const { hash, ...rest } = reportJson(buildReport(inputOf(full, { language })))
  expect(hash.value).toBe(createHash('sha256').update(canonicalJson(rest)).digest('hex'))
})

it('changes with everything that is printed', () => {
  const hashes = [
    inputOf(full),
    inputOf(full, { language: 'ko' }),
    inputOf(full, { known: '2025-11-20' }),
    inputOf(full, { details: { ...NO_DETAILS, fields: { author: 'So-yeon Kim' } } }),
    inputOf(full, { details: { ...NO_DETAILS, order: ['duties', 'summary'] } }),
  ].map((input) => buildReport(input).hash.value)
  expect(new Set(hashes).size).toBe(hashes.length)
  expect(buildReport(inputOf(full)).hash.value).toBe(hashes[0])
})

it('is found by the command that docs/report.md gives', () => {
  const doc = readFileSync('docs/report.md', 'utf8')
  const script = /^node -e '([^']+)' report\.json$/m.exec(doc)?.[1]
  if (script === undefined) throw new Error('no command')
  const json = reportJson(buildReport(inputOf(full)))
  const told = execFileSync(process.execPath, ['-e', script.replace('process.argv[1]', '0')], {
    input: JSON.stringify(json, null, 2),
    encoding: 'utf8',
  })
  expect(told.trim()).toBe(json.hash.value)
})
