import { whyUnread } from '@/data/log-formats'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './facts-text'

type UnreadPart = Parameters<typeof whyUnread>[0]

export interface UnreadPartsProps<P extends UnreadPart> {
  readonly unread: readonly P[]
  readonly nameOf: (part: P) => string
}

/** Files and members of which nothing was read, and why; nothing where all were. */
export function UnreadParts<P extends UnreadPart>({ unread, nameOf }: UnreadPartsProps<P>) {
  const t = useText(text)
  const language = useLanguage()
  if (unread.length === 0) return null
  return (
    <ul className="mt-3 space-y-1 border-t border-line pt-2 text-sm">
      {unread.map((part) => (
        <li key={`${part.source} ${part.member ?? ''}`}>
          <span className="font-medium wrap-anywhere">{t('notRead', { name: nameOf(part) })}</span>{' '}
          {whyUnread(part, language)}
        </li>
      ))}
    </ul>
  )
}
