import { Dialog } from '@/ui/overlay/Dialog'
import { useText } from '@/ui/use-text'
import { ShareCitation } from './ShareCitation'
import { ShareLink } from './ShareLink'
import { SharePage } from './SharePage'
import { SharePicture } from './SharePicture'
import { ShareSealed } from './ShareSealed'
import { text } from './share-text'

/** All ways to hand the view on, each with what goes with it and what does not. */
export function ShareDialog({ onClose }: { onClose: () => void }) {
  const t = useText(text)
  return (
    <Dialog title={t('title')} kicker={t('intro')} onClose={onClose}>
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-6">
          <ShareLink />
          <ShareCitation />
          <SharePage />
        </div>
        <div className="flex min-w-0 flex-col gap-6 max-lg:border-t max-lg:border-line max-lg:pt-3">
          <SharePicture />
          <ShareSealed />
        </div>
      </div>
    </Dialog>
  )
}
