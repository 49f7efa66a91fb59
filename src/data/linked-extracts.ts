import { useEffect, useRef } from 'react'
import type { Sha256 } from '@/base/brand'
import { translator } from '@/base/text'
import type { Case } from '@/case/schema'
import { hashPrefix } from '@/link/codec'
import type { OpenInvestigation } from './current-view'
import { text } from './extract-text'
import { contentHash, readyStats, useExtracts } from './extracts'
import { dismissNotice, notify } from './notices'

/** Of a log whose content has none: no extract of a case has it. */
const NO_HASH = '' as Sha256

const keyOf = (hash: Sha256): string => `link:extract:${hash}`

/**
 * Keeps the hashes of the user's own logs in the view, so that a link names them, and asks for those that a link
 * names and that are not open here. Logs that come with the case are named by the case file.
 */
export function useLinkedExtracts(full: Case, { investigation, dispatch }: OpenInvestigation): void {
  const extracts = useExtracts()
  const before = useRef<ReadonlySet<Sha256>>(new Set())
  useEffect(() => {
    const shipped = new Set(full.extracts.map((extract) => extract.sha256))
    const open = new Set(
      readyStats(extracts)
        .filter((stats) => !shipped.has(contentHash(stats) ?? NO_HASH))
        .flatMap(({ identity }) => identity?.sha256 ?? []),
    )
    const closed = [...before.current].filter((hash) => !open.has(hash))
    before.current = open
    const kept = investigation.extracts.filter((hash) => !closed.includes(hash))
    const next = [...new Set([...kept, ...open])]
    for (const hash of closed) dismissNotice(keyOf(hash))
    for (const hash of next) {
      if (open.has(hash)) dismissNotice(keyOf(hash))
      else notify(keyOf(hash), 'problem', (lang) => translator(text, lang)('missing', { hash: hashPrefix(hash) }))
    }
    if (next.join() !== investigation.extracts.join()) dispatch({ type: 'extracts', extracts: next }, { replace: true })
  }, [extracts, full, investigation.extracts, dispatch])
}
