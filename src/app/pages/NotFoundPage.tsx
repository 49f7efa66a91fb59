import { useLocation } from '@tanstack/react-router'
import { translator } from '@/base/text'
import { useText } from '@/ui/use-text'
import { text } from '../text'
import { MessagePage } from './MessagePage'

export function NotFoundPage() {
  const t = useText(text)
  const pathname = useLocation({ select: (location) => location.pathname })
  const address = `#${pathname.length > 60 ? `${pathname.slice(0, 60)}…` : pathname}`
  return (
    <MessagePage
      title={(language) => translator(text, language)('notFoundTitle')}
      said={(language) => translator(text, language)('notFound', { address })}
    >
      <p className="wrap-anywhere">{t('notFound', { address })}</p>
      <a href="#/" className="underline underline-offset-3">
        {t('toCases')}
      </a>
    </MessagePage>
  )
}
