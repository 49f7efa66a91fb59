import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from './any-view.test-data'
import { linkedCase } from './codec'
import { LONGEST_LINK, parseFields, writeFields } from './fields'

describe('fields', () => {
  it('written and parsed again are the same text, so the router leaves the address alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const once = writeFields(parseFields(text))
        expect(writeFields(parseFields(once))).toBe(once)
      }),
    )
  })

  it('carry no prototype', () => {
    expect(decode('?__proto__=1&constructor=2').problems).toMatchObject([{ kind: 'unknown-fields' }])
    expect(Object.keys(parseFields('?'.padEnd(LONGEST_LINK, 'a')))).toHaveLength(1)
  })

  it('name the case hash before a case is open', () => {
    expect(linkedCase(parseFields('?case=0123456789ab'))).toBe('0123456789ab')
    expect(linkedCase(parseFields('?case=../x'))).toBeNull()
    expect(linkedCase(parseFields(''))).toBeNull()
  })
})
