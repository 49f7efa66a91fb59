import { expect, it } from 'vitest'
import type { Source } from '@/case/schema'
import { findSources } from './find-sources'

const source = (id: string, title: string, publisher: string): Source => ({
  id,
  title,
  publisher,
  published: null,
  url: null,
  lang: 'en',
  kind: 'press',
  read: 'whole',
})
const SOURCES = [source('a', 'Fine of 624 billion won', 'Daily'), source('b', 'Breach hits 33M', 'Weekly')]
const numberOf = (id: string) => (id === 'a' ? 7 : 12)
const ids = (query: string) => findSources(SOURCES, query, numberOf).map(({ id }) => id)

it('finds all without words', () => expect(ids(' ')).toEqual(['a', 'b']))
it('needs every word, anywhere', () => {
  expect(ids('FINE daily')).toEqual(['a'])
  expect(ids('fine weekly')).toEqual([])
})
it('finds a source by the number it is cited by', () => {
  expect(ids('[12]')).toEqual(['b'])
  expect(ids('7')).toEqual(['a'])
})
