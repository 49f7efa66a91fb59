import { translator } from '@/base/text'
import { Button } from '@/ui/Button'
import { CopyButton } from '@/ui/CopyButton'
import { useText } from '@/ui/use-text'
import { text } from '../text'
import { MessagePage } from './MessagePage'

/** Shown where a part of Dwell threw. The address bar still holds the view, so reloading loses nothing but open logs. */
export function ErrorPage({ error }: { error: unknown }) {
  const t = useText(text)
  const details = error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error)
  return (
    <MessagePage
      title={(language) => translator(text, language)('errorTitle')}
      said={(language) => translator(text, language)('error')}
    >
      <p>{t('error')}</p>
      <pre className="max-h-60 w-full overflow-auto rounded-md bg-sunken p-3 font-mono text-2xs">{details}</pre>
      <div className="flex gap-2">
        <Button look="primary" onClick={() => location.reload()}>
          {t('reload')}
        </Button>
        <CopyButton look="plain" value={details}>
          {t('copyDetails')}
        </CopyButton>
      </div>
    </MessagePage>
  )
}
