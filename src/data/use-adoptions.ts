import { useEffect, useMemo } from 'react'
import { translator } from '@/base/text'
import { type AdoptedPair, hasPair, pairsOf, type ShownAdoption, shownAdoptions } from '@/case/adopt'
import type { Case } from '@/case/schema'
import type { Investigation } from '@/investigation/state'
import { adoptionsOf, asideOf, loadAdoptions, pairKey } from './adoptions'
import { text } from './adoptions-text'
import { dismissNotice, notify } from './notices'
import { useStore } from './store'

export interface AppliedAdoptions {
  /** False until those kept in this browser were read: until then no figure may be shown. */
  readonly loaded: boolean
  readonly adoptions: readonly ShownAdoption[]
  /** The view of the address with the adoptions that are shown. */
  readonly view: Investigation
}

const FROM_LINK = 'adoptions:link'

/** The adoptions of a case that are shown: the investigator's own with those of the address bar. */
export function useAppliedAdoptions(of: Case, view: Investigation): AppliedAdoptions {
  const { reading, shown: kept } = useStore(adoptionsOf(of.id))
  const aside = useStore(asideOf(of.id))
  const loaded = reading !== 'asked'
  useEffect(() => {
    void loadAdoptions(of.id)
  }, [of])
  const adoptions = useMemo(() => {
    const own = kept.filter((one) => hasPair(of, one))
    return shownAdoptions(
      own,
      view.adopt.filter((pair) => !aside.has(pairKey(pair)) || own.some((one) => pairKey(one) === pairKey(pair))),
    )
  }, [of, view.adopt, kept, aside])
  const linked = adoptions.filter((one) => one.by === 'link').length
  useEffect(() => {
    if (!loaded || linked === 0) return dismissNotice(FROM_LINK)
    notify(FROM_LINK, 'done', (language) => translator(text, language)('fromLink', { count: linked }))
  }, [loaded, linked])
  const shown = useMemo(() => {
    const pairs = pairsOf(adoptions)
    return keyOf(pairs) === keyOf(view.adopt) ? view : { ...view, adopt: pairs }
  }, [adoptions, view])
  return { loaded, adoptions, view: shown }
}

const keyOf = (pairs: readonly AdoptedPair[]): string => pairs.map(pairKey).join()
