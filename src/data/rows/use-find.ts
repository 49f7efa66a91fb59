import { useCallback, useEffect, useRef, useState } from 'react'
import type { Listing } from '@/engine/query'
import { whileBusy } from '../activity'
import { askPosition } from './ask-rows'
import { type Hit, nextHit, searchFrom } from './hit'

export interface Finding {
  readonly text: string
  readonly isRunning: boolean
  /** The last hit; `none` where no row holds the text, null before the first search. */
  readonly hit: Hit | 'none' | null
}
export interface Find {
  readonly finding: Finding
  /** Looks for the next row, or the one before; from the top for another text. Resolves with its position. */
  readonly find: (text: string, isBackwards: boolean) => Promise<number | null>
  readonly forget: () => void
}

const NOTHING: Finding = { text: '', isRunning: false, hit: null }

/** Finds text in the rows of a listing, whichever column holds it. */
export function useFind(listing: Listing, total: number): Find {
  const [finding, setFinding] = useState<Finding & { readonly in: Listing }>({ ...NOTHING, in: listing })
  const running = useRef<AbortController>(undefined)
  // What was found in another listing stands elsewhere in this one.
  const now = finding.in === listing ? finding : NOTHING
  useEffect(() => () => running.current?.abort(), [])
  const { text: last, hit } = now
  const find = useCallback(
    async (text: string, isBackwards: boolean) => {
      running.current?.abort()
      if (text === '' || total === 0) return null
      const search = new AbortController()
      running.current = search
      const before = text === last && hit !== 'none' ? hit : null
      setFinding({ text, isRunning: true, hit: before, in: listing })
      const after = searchFrom(before, total, isBackwards)
      try {
        const of = { is: 'text', text, after, backwards: isBackwards } as const
        const position = await whileBusy(askPosition(listing, of, search.signal))
        const found = position === null ? 'none' : nextHit(before, position, isBackwards)
        setFinding({ text, isRunning: false, hit: found, in: listing })
        return position
      } catch {
        // Overtaken, or the engine died, which the rows themselves say.
        if (running.current === search) setFinding({ text, isRunning: false, hit: before, in: listing })
        return null
      }
    },
    [listing, total, last, hit],
  )
  const forget = useCallback(() => {
    running.current?.abort()
    setFinding({ ...NOTHING, in: listing })
  }, [listing])
  return { finding: now, find, forget }
}
