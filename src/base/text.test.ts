import { expect, it } from 'vitest'
import { defineText, translator } from './text'

const text = defineText('base/text.test', { said: '“{{file}}” was not opened.' }, { said: '“{{file}}” 열지 않음.' })
const said = (file: string): string => translator(text, 'en')('said', { file })

it('quotes markup and templates as they are', () => {
  for (const name of ['<b>&"\'</b>', '{{file}}', '$t(said)', '%s', '한글 عربي 👩‍👧']) {
    expect(said(name)).toBe(`“${name}” was not opened.`)
  }
})

it('lets nothing quoted rearrange the sentence', () => {
  expect(said('\u202egpj.log')).toBe('“<U+202E>gpj.log” was not opened.')
  expect(said('a\u001b[31m\u0000')).toBe('“a<U+001B>[31m<U+0000>” was not opened.')
})
