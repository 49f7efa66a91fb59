import { translator } from '@/base/text'
import { useText } from '@/ui/use-text'
import { OpenFileButton } from '../shell/OpenFileButton'
import { text } from '../text'
import { MessagePage } from './MessagePage'

/** A link whose case is not in this browser: says which file is needed and waits for it, keeping the view of the link. */
export function AbsentCasePage({ id, hash }: { id: string; hash: string | null }) {
  const t = useText(text)
  return (
    <MessagePage title={(language) => translator(text, language)('absentTitle')}>
      <p className="wrap-anywhere">{t('absent', { id: id.slice(0, 80) })}</p>
      {hash !== null && <p className="wrap-anywhere">{t('absentHash', { hash })}</p>}
      <p>{t('absentDrop')}</p>
      <div className="flex items-center gap-4">
        <OpenFileButton look="primary">{t('chooseFile')}</OpenFileButton>
        <a href="#/" className="underline underline-offset-3">
          {t('toCases')}
        </a>
      </div>
    </MessagePage>
  )
}
