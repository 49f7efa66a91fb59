import { describe, expect, it } from 'vitest'
import { changedAdoptions, readAdoptions, writeAdoptions } from './adoption-record'

const own = (question: string, claim: string) => ({ question, claim, reason: 'r', at: '2026-11-22T10:00:00Z' })
const [a, b] = [own('q-a', 'c-1'), own('q-b', 'c-2')]

describe('kept adoptions', () => {
  it('read back as they were written', () => {
    expect(readAdoptions(structuredClone(writeAdoptions([a, b])))).toEqual([a, b])
    expect(readAdoptions(undefined)).toEqual([])
  })

  it('of a newer version, or of something else, are not touched', () => {
    expect(readAdoptions({ version: 2, adoptions: [] })).toBe('newer')
    expect(readAdoptions('text')).toBe('newer')
  })

  it('leave out what is damaged', () => {
    expect(readAdoptions({ version: 1, adoptions: [a, { ...b, reason: '' }, null, { ...b, at: 'soon' }] })).toEqual([a])
  })

  it('are one a question', () => {
    const later = own('q-a', 'c-9')
    expect(changedAdoptions([a, b], [{ question: 'q-a', to: later }])).toEqual([later, b])
    expect(changedAdoptions([a, b], [{ question: 'q-a', to: null }])).toEqual([b])
    expect(changedAdoptions([a], [{ question: 'q-a', to: later, yields: true }])).toEqual([a])
    expect(changedAdoptions([a], [{ question: 'q-b', to: b, yields: true }])).toEqual([a, b])
    expect(
      changedAdoptions(
        [],
        [
          { question: 'q-a', to: a },
          { question: 'q-a', to: null },
        ],
      ),
    ).toEqual([])
  })
})
