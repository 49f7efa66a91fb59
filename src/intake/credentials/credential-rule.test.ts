import { expect, it } from 'vitest'
import { LANGUAGES } from '@/base/text'
import { type CredentialProblem, DEFAULT_CREDENTIAL_RULE, MOST_NAMES, parseCredentialRule } from './credential-rule'
import { credentialProblemSentence } from './credential-text'

it('reads the default rule back from JSON', () => {
  const value: unknown = JSON.parse(JSON.stringify(DEFAULT_CREDENTIAL_RULE))
  expect(parseCredentialRule(value)).toEqual({ ok: true, value: DEFAULT_CREDENTIAL_RULE })
})

it('takes no account from a query unless the user says so', () => {
  expect(DEFAULT_CREDENTIAL_RULE.names.some(({ in: where, as }) => where === 'query' && as === 'account')).toBe(false)
})

const named = (entry: unknown) => ({ names: [{ name: 'sid', in: 'query', as: 'token' }, entry] })

it.each([
  [null, 'not-a-rule'],
  [[], 'not-a-rule'],
  [{}, 'not-a-rule'],
  [{ names: {} }, 'not-a-rule'],
  [{ names: [], more: 1 }, 'not-a-rule'],
  [Object.create({ names: [] }), 'not-a-rule'],
  [{ names: Array(MOST_NAMES + 1).fill(0) }, 'too-many-names'],
  [named('sid'), 'not-a-name'],
  [named({ name: '', in: 'query', as: 'token' }), 'bad-name'],
  [named({ name: 'a=b', in: 'query', as: 'token' }), 'bad-name'],
  [named({ name: 'a b', in: 'query', as: 'token' }), 'bad-name'],
  [named({ name: '이름', in: 'query', as: 'token' }), 'bad-name'],
  [named({ name: 'a'.repeat(101), in: 'query', as: 'token' }), 'bad-name'],
  [named({ name: 'a', in: 'path', as: 'token' }), 'bad-place'],
  [named({ name: 'a', in: 'query', as: 'cookies' }), 'bad-role'],
  [named({ name: 'a', in: 'field', as: 'toString' }), 'bad-role'],
  [named({ name: 'SID', in: 'query', as: 'key' }), 'twice'],
])('%j: %s', (value, code) => {
  expect(parseCredentialRule(value)).toMatchObject({ ok: false, error: { code } })
})

it.each(LANGUAGES)('every problem is a whole sentence in %s', (language) => {
  const problems: CredentialProblem[] = [
    { code: 'not-a-rule' },
    { code: 'too-many-names', count: 2000 },
    ...(['not-a-name', 'bad-name', 'bad-place', 'bad-role', 'twice'] as const).map((code) => ({ code, place: 3 })),
  ]
  for (const problem of problems) expect(credentialProblemSentence(problem, language)).toMatch(/^[^{}]{15,200}\.$/)
})
