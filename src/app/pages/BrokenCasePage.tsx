import { translator } from '@/base/text'
import type { CaseProblem } from '@/case/case-problem'
import { useText } from '@/ui/use-text'
import { text } from '../text'
import { CaseProblemList } from './CaseProblemList'
import { MessagePage } from './MessagePage'

/** A case that is here but cannot be read, with everything that is wrong in it. */
export function BrokenCasePage({ fileName, problems }: { fileName: string; problems: readonly CaseProblem[] }) {
  const t = useText(text)
  return (
    <MessagePage title={(language) => translator(text, language)('brokenTitle')}>
      <p className="wrap-anywhere">{t('broken', { file: fileName })}</p>
      <CaseProblemList problems={problems} />
      <a href="#/" className="underline underline-offset-3">
        {t('toCases')}
      </a>
    </MessagePage>
  )
}
