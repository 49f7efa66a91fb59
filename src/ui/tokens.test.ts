import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** Token values of one theme, from the first block whose selector names it. */
function theme(name: string): Map<string, string> {
  const block = new RegExp(`data-theme=['"]${name}['"]\\]\\s*\\{([^}]*)\\}`).exec(css)?.[1] ?? ''
  return new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((match) => [match[1] ?? '', match[2] ?? '']))
}

/** Relative luminance and contrast ratio, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

const TEXT = ['ink', 'ink2', 'ink3', 'attack-text', 'company', 'authority-text']
const GROUNDS = ['canvas', 'surface', 'sunken']
const MARKS = ['attack', 'p-list', 'p-member', 'company', 'authority', 'normal', 'gone']

describe.each(['light', 'dark', 'print'])('%s', (name) => {
  const tokens = theme(name)
  const of = (token: string) => tokens.get(token) ?? ''

  it('has every token of the light theme', () => {
    expect([...tokens.keys()].sort()).toEqual([...theme('light').keys()].sort())
  })

  it.each(TEXT)('%s is readable text on every ground (4.5)', (text) => {
    for (const ground of GROUNDS) expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(MARKS)('%s is a visible mark on the surface (3)', (mark) => {
    expect(contrast(of(mark), of('surface'))).toBeGreaterThanOrEqual(3)
  })

  it('is readable on filled controls and bars', () => {
    for (const ground of ['ink', 'attack', 'company']) {
      expect(contrast(of('on-ink'), of(ground))).toBeGreaterThanOrEqual(4.5)
    }
  })
})

it('prints with the values of the print theme', () => {
  const media = /@media print\s*\{\s*[^{]*\{([^}]*)\}/.exec(css)?.[1] ?? ''
  for (const [token, value] of theme('print')) expect(media).toContain(`--${token}: ${value};`)
})
