import { afterEach, describe, expect, it, vi } from 'vitest'
import { WITHHELD_KEY } from '@/filter/filter-value'
import { currentNotices, dismissNotice } from './notices'
import { findWithheld, keyFor, lookForWithheld } from './withheld-values'

/** Node has no storage at all: what is left is what a browser that refuses it has. */
describe('withheld values where nothing can be stored', () => {
  afterEach(() => dismissNotice('withheld:store'))

  it('are found under a random key, one for each term', () => {
    const key = keyFor('client:198.51.100.1')
    expect(key).toMatch(WITHHELD_KEY)
    expect(keyFor('client:198.51.100.1')).toBe(key)
    expect(keyFor('client:198.51.100.2')).not.toBe(key)
    expect(findWithheld(key)).toBe('client:198.51.100.1')
  })

  it('say that they hold in this tab only', async () => {
    keyFor('client:198.51.100.3')
    await vi.waitFor(() => expect(currentNotices().map(({ key }) => key)).toContain('withheld:store'))
    expect(currentNotices().at(-1)?.say('en')).toMatch(/in this tab only/)
  })

  it('of another browser are looked for and not found', async () => {
    expect(await lookForWithheld(['000000000000'])).toBe(false)
    expect(findWithheld('000000000000')).toBeUndefined()
  })

  it('do not depend on the value: the keys of many terms share nothing', () => {
    const keys = new Set(Array.from({ length: 500 }, (_, i) => keyFor(`account:a${i}`)))
    expect(keys.size).toBe(500)
    expect(new Set([...keys].join('')).size).toBe(36)
  })
})
