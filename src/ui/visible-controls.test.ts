import { expect, it } from 'vitest'
import { visibleControls } from './visible-controls'

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
})
