import { caseFile } from '@/case/fixture'
import { parseCase } from '@/case/parse-case'
import type { Case } from '@/case/schema'
import { rangeExhibit, rowExhibit, valueExhibit } from '@/data/exhibits/exhibit-fixture'
import { CUSTODY_FIELDS, DETAIL_FIELDS, NO_DETAILS } from '@/data/report-details-record'
import { CASE_POLICY } from '@/redaction/case-policy'
import type { ReportInput } from './context'
import { inputOf } from './report-fixture'

/** Identifiers that must not be found in any output. */
export const SECRETS = [
  '203.0.113.77',
  '203[.]0[.]113[.]77',
  '198.51.100.0/24',
  '2001:db8::beef',
  'so-yeon.kim',
  'eyJhbGciOiJIUzI1NiJ9',
  '010-9876-5432',
  'secret-account',
  'session=hidden',
] as const

const PROSE = ` at 203.0.113.77, 198.51.100.0/24 (2001:db8::beef) by so-yeon.kim@example.co.kr, so-yeon.kim%40example.co.kr, 010-9876-5432, eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.abc`

/** What an investigator may type of an office, which is reached by e-mail and telephone; elsewhere those are withheld, too. */
const OF_OFFICE =
  'secret-account at 203.0.113.77, 203[.]0[.]113[.]77, [2001:db8::beef], /a?session=hidden, eyJhbGciOiJIUzI1NiJ9.e30.x'

const enteredIn = (field: string): string =>
  `${field}: ${OF_OFFICE}${field === 'contactPoint' || field === 'helpDesk' ? '' : PROSE}`

/** A case with identifiers in every field of free text. */
function caseWithSecrets(): Case {
  const parsed = parseCase(JSON.stringify(caseFile()))
  if (!parsed.ok) throw new Error('the fixture is not valid')
  return seeded(parsed.value, CASE_POLICY) as Case
}

function seeded(value: unknown, policy: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => seeded(item, policy))
  if (typeof policy !== 'object' || policy === null || value === null) return value
  if ('holds' in policy && typeof policy.holds === 'string')
    return policy.holds === 'words' && typeof value === 'string' ? value + PROSE : value
  if (typeof value !== 'object') return value
  const of = policy as Readonly<Record<string, unknown>>
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, seeded(inside, of[name])]))
}

const text = (field: 'client' | 'account' | 'token' | 'path' | 'referrer' | 'agent', said: string) => ({
  field,
  not: false,
  values: [{ is: 'text' as const, text: said }],
})

/** With exhibits and logs that name people wherever they can. */
export function inputWithSecrets(changes: Partial<ReportInput> = {}): ReportInput {
  const row = rowExhibit({ id: 'r', number: 1, note: `secret-account <b>${PROSE}` })
  const value = valueExhibit({ id: 'v', number: 2, note: PROSE, value: text('account', 'secret-account') })
  const range = rangeExhibit({ id: 'g', number: 3, note: 'session=hidden of secret-account' })
  const filter = [
    text('client', '203.0.113.77'),
    text('token', 'eyJhbGciOiJIUzI1NiJ9'),
    text('path', '/a?session=hidden'),
    text('referrer', 'https://x.example/?session=hidden'),
    text('agent', 'bot so-yeon.kim@example.co.kr'),
  ]
  const file = { ...row.file, name: `secret-account${PROSE}.log`, member: `in/${PROSE}` }
  const log = {
    ...{ name: `secret-account${PROSE}.log`, format: 'combined', zones: ['+0900'] },
    ...{ lines: 12_345, rows: 12_000, rejects: 300, skipped: 45, first: row.time, last: row.time, stepsBack: 2 },
    ...{ sha256: row.case.sha256, contentSha256: row.case.sha256, simulated: false },
  }
  return inputOf(caseWithSecrets(), {
    exhibits: [
      { ...row, file },
      { ...value, files: [file] },
      { ...range, query: { ...range.query, filter } },
    ],
    linkedExhibits: [
      { number: 9, kind: 'range', window: range.query.window, where: filter },
      { number: 10, kind: 'value', window: range.query.window, where: [], value: text('account', 'secret-account') },
    ],
    logs: [log],
    details: {
      ...NO_DETAILS,
      fields: Object.fromEntries(DETAIL_FIELDS.map((field) => [field, enteredIn(field)])),
      custody: { 'evidence:evd-logs': Object.fromEntries(CUSTODY_FIELDS.map((field) => [field, enteredIn(field)])) },
    },
    ...changes,
  })
}
