import { expect, it } from 'vitest'
import { LANGUAGES } from '@/base/text'
import { buildReport } from './build-report'
import { isRedacted } from './marked'
import { inputWithSecrets, SECRETS } from './secrets-in-test'

it.each(LANGUAGES)('no identifier is in any part of the report (%s), and marks say where one was', (language) => {
  const report = buildReport(inputWithSecrets({ language }))
  const said = JSON.stringify(report)
  for (const secret of SECRETS) expect(said).not.toContain(secret)
  expect(isRedacted(report)).toBe(true)
  expect(said).toContain(language === 'en' ? '[withheld: client]' : '[가림: 클라이언트]')
})

it('shows everything when it is asked to', () => {
  const said = JSON.stringify(buildReport(inputWithSecrets({ showIdentifying: true })))
  for (const secret of SECRETS) expect(said).toContain(secret)
})
