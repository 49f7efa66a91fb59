import { type Language, translator } from '@/base/text'
import { useLanguage } from '@/ui/use-text'
import { OpenFileButton } from '../shell/OpenFileButton'
import { text } from '../text'
import { MessagePage } from './MessagePage'

/** A link whose case is not in this browser: says which file is needed and waits for it, keeping the view of the link. */
export function AbsentCasePage({ id, hash }: { id: string; hash: string | null }) {
  const language = useLanguage()
  const t = translator(text, language)
  const sentences = (lang: Language): string[] => {
    const say = translator(text, lang)
    const which = say('absent', { id: id.slice(0, 80) })
    return hash === null ? [which] : [which, say('absentHash', { hash })]
  }
  return (
    <MessagePage title={(lang) => translator(text, lang)('absentTitle')} said={(lang) => sentences(lang).join(' ')}>
      {sentences(language).map((sentence) => (
        <p key={sentence} className="wrap-anywhere">
          {sentence}
        </p>
      ))}
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
