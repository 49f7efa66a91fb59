import { translator } from '@/base/text'
import { problemText } from '@/case/case-problem'
import { useSaidHere } from '@/data/notices'
import type { RefusedCase } from '@/data/open-files'
import { Dialog } from '@/ui/overlay/Dialog'
import { useText } from '@/ui/use-text'
import { CaseProblemList } from '../pages/CaseProblemList'
import { text } from './text'

/** Everything wrong in a case file that was dropped; the case on screen stays as it is. */
export function RefusedCaseDialog({ refused, onClose }: { refused: RefusedCase; onClose: () => void }) {
  const t = useText(text)
  useSaidHere('refused-case', (language) =>
    [
      translator(text, language)('refusedTitle', { file: refused.fileName }),
      ...refused.problems.map((problem) => problemText(problem, language)),
    ].join(' '),
  )
  return (
    <Dialog title={t('refusedTitle', { file: refused.fileName })} onClose={onClose}>
      <p className="pb-3">{t('refused', { count: refused.problems.length })}</p>
      <CaseProblemList problems={refused.problems} />
    </Dialog>
  )
}
