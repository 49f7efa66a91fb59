import { translator } from '@/base/text'
import { type CaseProblem, problemText } from '@/case/case-problem'
import { useText } from '@/ui/use-text'
import { text } from '../text'
import { CaseProblemList } from './CaseProblemList'
import { MessagePage } from './MessagePage'

/** A case that is here but cannot be read, with everything that is wrong in it. */
export function BrokenCasePage({ fileName, problems }: { fileName: string; problems: readonly CaseProblem[] }) {
  const t = useText(text)
  return (
    <MessagePage
      title={(language) => translator(text, language)('brokenTitle')}
      said={(language) =>
        [
          translator(text, language)('broken', { file: fileName }),
          ...problems.map((one) => problemText(one, language)),
        ].join(' ')
      }
    >
      <p className="wrap-anywhere">{t('broken', { file: fileName })}</p>
      <CaseProblemList problems={problems} />
      <a href="#/" className="underline underline-offset-3">
        {t('toCases')}
      </a>
    </MessagePage>
  )
}
