import { useEffect } from 'react'
import type { Investigation } from '@/investigation/state'
import { sayLinkProblem } from '@/link/link-problem'
import { withheldKeys, withheldTerms } from '@/link/withholding'
import { whileBusy } from './activity'
import { dismissNotice, notify } from './notices'
import { lookForWithheld } from './withheld-values'

const NOTICE = 'link:withheld'

/** Looks for what the link of a view withholds, and says how much of it this browser does not know. */
export function useWithheldNotice(view: Investigation): void {
  const missing = [...withheldKeys(view)].join()
  const terms = withheldTerms(view.where)
  useEffect(() => {
    if (missing === '') return
    let current = true
    void whileBusy(lookForWithheld(missing.split(','))).then((some) => {
      // What was found changes the view, and with it what is missing.
      if (current && !some)
        notify(NOTICE, 'problem', (language) => sayLinkProblem({ kind: 'withheld', terms }, language))
    })
    return () => {
      current = false
      dismissNotice(NOTICE)
    }
  }, [missing, terms])
}
