import fc from 'fast-check'
import type { UseStore } from 'idb-keyval'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'

vi.mock('idb-keyval', () => ({ createStore: (name: string) => ({ name }), get: vi.fn(), update: vi.fn() }))
vi.mock('./other-tabs', () => ({ otherTabs: vi.fn() }))
// Test files share their modules: another may have loaded this one with the real storage, and none after it may get this one's.
vi.resetModules()
afterAll(() => void vi.resetModules())
const { get, update } = await import('idb-keyval')
const { keptRecords } = await import('./kept-record')
const { otherTabs } = await import('./other-tabs')

/** What the browser keeps; an answer comes when `turn` lets it, as do messages to other tabs. */
const disk = new Map<string, unknown>()
let turn: () => Promise<unknown>
/** Thrown by the next writes. */
const refusals: unknown[] = []
let channels: EventTarget[]

/**
 * One transaction of a tab after the other, as IndexedDB orders those that overlap; nothing comes between what one reads and writes.
 * Both its beginning and its answer may be late.
 */
const last = new WeakMap<UseStore, Promise<unknown>>()
function transaction<T>(id: IDBValidKey, store: UseStore | undefined, work: (key: string) => T): Promise<T> {
  if (store === undefined) throw new Error('the store of the browser’s other pages')
  const done = (last.get(store) ?? Promise.resolve()).then(async () => {
    await turn()
    const found = work(`${store.name}/${String(id)}`)
    await turn()
    return found
  })
  last.set(
    store,
    done.catch(() => undefined),
  )
  return done
}

beforeEach(() => {
  vi.clearAllMocks()
  disk.clear()
  refusals.length = 0
  channels = []
  turn = async () => undefined
  vi.mocked(get).mockImplementation((id, store) => transaction(id, store, (key) => disk.get(key) as never))
  vi.mocked(update).mockImplementation((id, change, store) =>
    transaction(id, store, (key) => {
      if (refusals.length > 0) throw refusals.shift()
      disk.set(key, change(disk.get(key) as never))
    }),
  )
  vi.mocked(otherTabs).mockImplementation(() => {
    const own = new EventTarget()
    channels.push(own)
    const postMessage = (data: unknown): void => {
      for (const channel of channels.filter((one) => one !== own))
        void turn().then(() => channel.dispatchEvent(new MessageEvent('message', { data })))
    }
    return Object.assign(own, { postMessage }) as unknown as BroadcastChannel
  })
})

/** A set of words; `+a` puts one in, `-a` takes it out. */
const tab = () =>
  keptRecords<readonly string[], string>({
    name: 'words',
    none: [],
    read: (kept) => {
      if (kept === undefined) return []
      const { version, words } = kept as { version: number; words: readonly string[] }
      return version > 1 ? 'newer' : words
    },
    write: (words) => ({ version: 1, words }),
    changed: (words, changes) => {
      const now = new Set(words)
      for (const change of changes) change.startsWith('+') ? now.add(change.slice(1)) : now.delete(change.slice(1))
      return [...now]
    },
  })
const keep = (...words: readonly string[]): unknown => disk.set('words/a', { version: 1, words })
const kept = (id = 'a'): unknown => (disk.get(`words/${id}`) as { words: unknown } | undefined)?.words

/** Answers that are owed until they are given. */
function owed(): { give: () => void } {
  const waiting: (() => void)[] = []
  turn = () => new Promise<void>((answer) => waiting.push(answer))
  return {
    give() {
      turn = async () => undefined
      for (const answer of waiting.splice(0)) answer()
    },
  }
}

describe('a kept record', () => {
  it('is asked for once, and known not before that', async () => {
    keep('x')
    const here = tab()
    expect(here.of('a').get()).toEqual({ reading: 'asked', kept: [], unsaved: [], shown: [], problem: null })
    await Promise.all([here.load('a'), here.load('a')])
    await here.load('a')
    expect(get).toHaveBeenCalledTimes(1)
    expect(here.of('a').get()).toEqual({ reading: 'read', kept: ['x'], unsaved: [], shown: ['x'], problem: null })
    expect(here.of('b').get().reading).toBe('asked')
  })

  it('shows a change at once, over what is read meanwhile', async () => {
    keep('x', 'y')
    const here = tab()
    const answers = owed()
    const done = Promise.all([here.load('a'), here.change('a', '+z', '-x')])
    expect(here.of('a').get()).toMatchObject({ reading: 'asked', shown: ['z'], unsaved: ['+z', '-x'] })
    answers.give()
    await done
    expect(kept()).toEqual(['y', 'z'])
    expect(here.of('a').get()).toEqual({
      ...{ reading: 'read', kept: ['y', 'z'], unsaved: [], shown: ['y', 'z'], problem: null },
    })
  })

  it('does not go back to an answer from before a write', async () => {
    keep('x')
    const here = tab()
    let answer = (_: unknown): void => undefined
    vi.mocked(get).mockReturnValueOnce(new Promise((give) => (answer = give)))
    const loaded = here.load('a')
    await here.change('a', '+z')
    answer({ version: 1, words: ['x'] })
    await loaded
    expect(here.of('a').get()).toMatchObject({ kept: ['x', 'z'], shown: ['x', 'z'] })
  })

  it('writes once what is changed while a write is under way', async () => {
    const here = tab()
    await Promise.all(['+a', '+b', '+c'].map((change) => here.change('a', change)))
    expect(kept()).toEqual(['a', 'b', 'c'])
    expect(update).toHaveBeenCalledTimes(1)
  })

  it('of one case says nothing about another', async () => {
    const here = tab()
    await Promise.all([here.change('a', '+a'), here.change('b', '+b')])
    expect([kept('a'), kept('b')]).toEqual([['a'], ['b']])
  })

  it('of a saved page is neither read nor told by other tabs', async () => {
    keep('x')
    const [here, there] = [tab(), tab()]
    here.preset('a', ['p'])
    await here.load('a')
    await there.change('a', '+y')
    await vi.waitFor(() => expect(kept()).toEqual(['x', 'y']))
    expect(here.of('a').get()).toMatchObject({ reading: 'read', shown: ['p'] })
    expect(get).not.toHaveBeenCalled()
  })
})

describe('what cannot be kept', () => {
  const full = new DOMException('', 'QuotaExceededError')

  it.each([
    ['full', full],
    ['refused', new DOMException('', 'InvalidStateError')],
    ['refused', new Error('blocked')],
  ] as const)('is shown, said to be %s, and kept with the next change', async (problem, cause) => {
    keep('x')
    const here = tab()
    await here.load('a')
    refusals.push(cause)
    expect(await here.change('a', '+y')).toBe(problem)
    expect(here.of('a').get()).toMatchObject({ kept: ['x'], unsaved: ['+y'], shown: ['x', 'y'], problem })
    expect(kept()).toEqual(['x'])
    expect(await here.change('a', '+z')).toBeNull()
    expect(here.of('a').get()).toMatchObject({ unsaved: [], shown: ['x', 'y', 'z'], problem: null })
    expect(kept()).toEqual(['x', 'y', 'z'])
  })

  it('is still said after another tab kept something', async () => {
    const [here, there] = [tab(), tab()]
    refusals.push(full)
    await here.change('a', '+y')
    await there.change('a', '+z')
    await vi.waitFor(() => expect(here.of('a').get().kept).toEqual(['z']))
    expect(here.of('a').get()).toMatchObject({ shown: ['z', 'y'], unsaved: ['+y'], problem: 'full' })
  })

  it('leaves a later version’s record as it is', async () => {
    const later = { version: 2, words: { x: 1 } }
    disk.set('words/a', later)
    const here = tab()
    await here.load('a')
    expect(here.of('a').get()).toMatchObject({ reading: 'read', shown: [], problem: 'newer' })
    expect(await here.change('a', '+y')).toBe('newer')
    expect(here.of('a').get()).toMatchObject({ shown: ['y'], problem: 'newer' })
    expect(disk.get('words/a')).toBe(later)
  })

  it('waits for no browser that does not answer, and shows what comes late', async () => {
    vi.useFakeTimers()
    keep('x')
    const here = tab()
    const answers = owed()
    const loaded = here.load('a')
    await vi.advanceTimersByTimeAsync(3_000)
    await loaded
    vi.useRealTimers()
    expect(here.of('a').get()).toMatchObject({ reading: 'refused', shown: [], problem: null })
    answers.give()
    await vi.waitFor(() => expect(here.of('a').get()).toMatchObject({ reading: 'read', shown: ['x'] }))
  })

  it('is asked for again after a refusal', async () => {
    keep('x')
    const here = tab()
    vi.mocked(get).mockRejectedValueOnce(new Error('blocked'))
    await here.load('a')
    expect(here.of('a').get()).toMatchObject({ reading: 'refused', problem: null })
    await here.load('a')
    expect(here.of('a').get()).toMatchObject({ reading: 'read', shown: ['x'] })
  })
})

describe('two tabs', () => {
  it('show each other’s changes, of the cases they have', async () => {
    const [here, there] = [tab(), tab()]
    await here.load('a')
    await there.change('a', '+y')
    await there.change('b', '+y')
    await vi.waitFor(() => expect(here.of('a').get().shown).toEqual(['y']))
    // Of the other case this tab has not been asked.
    expect(vi.mocked(get).mock.calls.map(([id]) => id)).toEqual(['a', 'a'])
  })

  const steps = fc.array(
    fc.record({
      in: fc.nat(1),
      does: fc.constantFrom('change', 'change', 'load'),
      refused: fc.boolean(),
      waits: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  it('lose nothing and come to show the same, however they meet', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), steps, async (scheduler, order) => {
        disk.clear()
        refusals.length = 0
        channels = []
        const tabs = [tab(), tab()] as const
        turn = () => scheduler.schedule(Promise.resolve())
        const entered: string[] = []
        const enter = (at: 0 | 1): void => {
          const word = `${at}.${entered.length}`
          entered.push(word)
          void tabs[at].change('a', `+${word}`)
        }
        for (const step of order) {
          const at = step.in === 0 ? 0 : 1
          if (step.refused) refusals.push(new Error('blocked'))
          if (step.does === 'load') void tabs[at].load('a')
          else enter(at)
          // What was entered is on the screen, whatever comes back.
          for (const word of entered.filter((one) => one.startsWith(`${at}.`)))
            expect(tabs[at].of('a').get().shown).toContain(word)
          // What was asked begins.
          await new Promise(setImmediate)
          if (scheduler.count() > 0 && step.waits) await scheduler.waitNext(1)
        }
        await scheduler.waitIdle()
        refusals.length = 0
        enter(0)
        enter(1)
        await scheduler.waitIdle()
        expect([...(kept() as string[])].sort()).toEqual(entered.sort())
        for (const { of } of tabs) expect(of('a').get()).toMatchObject({ shown: kept(), unsaved: [], problem: null })
      }),
      { numRuns: 60 },
    )
  })
})
