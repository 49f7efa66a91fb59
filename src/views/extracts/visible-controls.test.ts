import { expect, it } from 'vitest'
import { visibleControls } from './visible-controls'

it('shows controls as pictures', () => {
  expect(visibleControls('a\u0000b\tc\u001b[31m\u007f')).toBe('a␀b␉c␛[31m␡')
})

it('names characters that reorder or hide text', () => {
  expect(visibleControls('x\u202egnp.exe')).toBe('x<U+202E>gnp.exe')
  expect(visibleControls('a\u200bb\ufeff\u0085')).toBe('a<U+200B>b<U+FEFF><U+0085>')
})

it('leaves ordinary text alone', () => {
  const text = 'GET /주소?q=é "ok" \ufffd'
  expect(visibleControls(text)).toBe(text)
})
