import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cssString, pageCss } from './page-css'

/** What a CSS parser reads from a string token (CSS Syntax 3 §4.3.5). */
const read = (token: string): string =>
  token.slice(1, -1).replace(/\\([0-9a-f]{1,6}) ?/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))

const running = {
  kind: 'Report',
  caseId: 'x',
  draft: 'draft',
  zone: 'UTC',
  hash: 'SHA-256 ab…cd',
  reportHash: 'Report 12…34',
  simulated: null,
  page: { before: 'Page ', between: ' of ', after: '' },
}

describe('text in the margin of a page', () => {
  it('is read back whole, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (said) => {
        const token = cssString(said)
        expect(token.slice(1, -1)).not.toMatch(/["\n\r\f<>{};]/)
        expect(read(token)).toBe(said.replaceAll('\0', '\ufffd'))
      }),
    )
  })

  it('cannot end the rule it stands in', () => {
    const hostile = '"; } body { display: none } @page { @top-left { content: "\\'
    const css = pageCss({ ...running, caseId: hostile }, 'A4')
    expect(css).not.toContain('display: none')
    expect(css).not.toContain(hostile)
  })

  it('counts pages on both papers', () => {
    for (const paper of ['A4', 'letter'] as const) {
      const css = pageCss(running, paper)
      expect(css).toContain(`size: ${paper} portrait`)
      expect(css).toContain('counter(page)')
      expect(css).toContain('counter(pages)')
    }
  })

  it('marks simulated data only where there is some', () => {
    expect(pageCss(running, 'A4')).not.toContain('SIMULATED')
    expect(pageCss({ ...running, simulated: 'SIMULATED' }, 'A4')).toContain('SIMULATED')
  })
})
