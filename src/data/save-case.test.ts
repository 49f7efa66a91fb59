import { expect, it } from 'vitest'
import { adopt, shownAdoptions } from '@/case/adopt'
import { caseFile } from '@/case/fixture'
import { parseCase } from '@/case/parse-case'
import { caseWithAdoptions } from './save-case'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const own = { question: 'q-start', claim: 'start-form', reason: '로그가 그렇게 말함', at: '2026-11-22T10:00:00Z' }

it('is the very bytes that were read while nothing of one’s own is adopted', () => {
  const bytes = bytesOf(JSON.stringify(caseFile()))
  expect(caseWithAdoptions(bytes, [])).toBe(bytes)
  expect(caseWithAdoptions(bytes, [{ ...own, claim: 'gone-since' }])).toBe(bytes)
})

it('writes adoptions as the investigator’s, with when, into a file that opens as what was on screen', () => {
  for (const indent of [undefined, 2]) {
    const bytes = bytesOf(`\uFEFF${JSON.stringify(caseFile(), null, indent)}`)
    const saved = caseWithAdoptions(bytes, [own])
    const [before, after] = [parseCase(textOf(bytes)), parseCase(textOf(saved))]
    if (!before.ok || !after.ok) throw new Error('not a case')
    expect(after.value).toEqual(adopt(before.value, shownAdoptions([own], [])))
    expect(after.value.questions.find(({ id }) => id === 'q-start')?.adopted.at(-1)).toEqual({
      claim: 'start-form',
      reason: { en: '로그가 그렇게 말함' },
      by: 'investigator',
      at: '2026-11-22T10:00:00Z',
    })
    expect(textOf(saved).split('\n').length > 10).toBe(indent === 2)
    // Saved again it stays as it is.
    expect(caseWithAdoptions(saved, [own])).toBe(saved)
  }
})
