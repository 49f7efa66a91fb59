import { expect, it } from 'vitest'
import { hiddenIn, visible, visibleControls } from './visible'

it('names controls', () => {
  expect(visibleControls('a\u0000b\tc\u001b[31m\u007f')).toBe('a<U+0000>b<U+0009>c<U+001B>[31m<U+007F>')
})

it('names characters that reorder or hide text', () => {
  expect(visibleControls('x\u202egnp.exe')).toBe('x<U+202E>gnp.exe')
  expect(visibleControls('a\u200bb\ufeff\u0085')).toBe('a<U+200B>b<U+FEFF><U+0085>')
})

it('leaves ordinary text alone', () => {
  const text = 'GET /주소?q=é "ok" \ufffd'
  expect(visibleControls(text)).toBe(text)
  expect(visible(text)).toBe(text)
  expect(hiddenIn(text)).toBeNull()
})

it('leaves in prose what may stand there, and names what would rewrite it', () => {
  expect(visible('👩\u200d💻\tand\r\n\u202eso\u0007')).toBe('👩\u200d💻\tand\r\n<U+202E>so<U+0007>')
  expect(hiddenIn('👩\u200d💻 \u2066so\u0007')).toBe('U+2066')
})
