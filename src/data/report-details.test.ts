import { get, update } from 'idb-keyval'
import { beforeEach, expect, it, vi } from 'vitest'
import { changeDetails, detailsOf, loadDetails } from './report-details'
import { NO_DETAILS, type ReportDetails, readDetails, writeDetails } from './report-details-record'

/** What the browser keeps, and the answers it still owes. */
const kept = new Map<string, unknown>()
const owed: (() => void)[] = []
const answer = (): void => {
  for (const one of owed.splice(0)) one()
}

vi.mock('idb-keyval', () => ({
  createStore: () => () => Promise.reject(new Error('not used')),
  get: vi.fn(),
  update: vi.fn(),
}))

beforeEach(() => {
  kept.clear()
  vi.mocked(get).mockImplementation((id) => {
    return new Promise((resolve) => owed.push(() => resolve(kept.get(String(id)))))
  })
  vi.mocked(update).mockImplementation(async (id, change) => {
    kept.set(String(id), change(kept.get(String(id)) as never))
  })
})

const older: ReportDetails = {
  ...NO_DETAILS,
  fields: { author: 'So-yeon Kim', custody: 'sealed bag 4' },
  severity: { context: 3, ease: 0.5, breach: 1 },
  hidden: ['logs'],
}
const keptOf = (id: string) => readDetails(kept.get(id))

it('what is entered before the browser has answered leaves the rest of what it keeps', async () => {
  kept.set('early', writeDetails(older))
  const loaded = loadDetails('early')
  const saved = Promise.all([
    changeDetails('early', ({ fields }) => ({ fields: { ...fields, reviewer: 'Min-jun Lee' } })),
    changeDetails('early', ({ hidden }) => ({ hidden: [...hidden, 'method'] })),
  ])
  expect(detailsOf('early').get().shown.fields).toEqual({ reviewer: 'Min-jun Lee' })
  answer()
  await Promise.all([loaded, saved])
  const expected = {
    ...older,
    fields: { ...older.fields, reviewer: 'Min-jun Lee' },
    hidden: ['logs', 'method'],
  }
  expect(keptOf('early')).toEqual(expected)
  expect(detailsOf('early').get()).toMatchObject({ shown: expected, unsaved: [], problem: null })
})

it('changes of another tab stay', async () => {
  await changeDetails('tabs', () => ({ handling: 'AMBER' }))
  kept.set('tabs', writeDetails({ ...older, handling: 'AMBER' }))
  await changeDetails('tabs', ({ fields }) => ({ fields: { ...fields, storage: 'locker 2' } }))
  expect(keptOf('tabs')).toEqual({
    ...older,
    handling: 'AMBER',
    fields: { ...older.fields, storage: 'locker 2' },
  })
})
