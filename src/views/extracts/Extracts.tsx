import type { ZoneId } from '@/base/brand'
import type { Case } from '@/case/schema'
import type { OpenExtract } from '@/data/extracts'
import { useText } from '@/ui/use-text'
import { DropZone } from './DropZone'
import { type ExtractActions, ExtractCard } from './ExtractCard'
import { LedgerList } from './LedgerList'
import { ShippedExtract } from './ShippedExtract'
import { text } from './text'
import { useExtractNews } from './use-extract-news'
import { useKeptFocus } from './use-kept-focus'

export interface ExtractsProps {
  readonly full: Case
  readonly extracts: readonly OpenExtract[]
  readonly zone: ZoneId
  readonly onChoose: () => void
  readonly onFiles: (files: File[]) => void
  readonly onOpenShipped: (extractId: string) => void
  readonly actions: ExtractActions
}

/** Access logs: open one's own, see what was read and what was not, open the one that came with the case. */
export function Extracts({ full, extracts, zone, onChoose, onFiles, onOpenShipped, actions }: ExtractsProps) {
  const t = useText(text)
  const news = useExtractNews(extracts)
  const title = useKeptFocus<HTMLHeadingElement>(extracts.length)
  const isOpen = (file: string) =>
    extracts.some(({ fileName, files, state }) => fileName === file && files.length === 0 && state.status !== 'failed')
  return (
    <section aria-labelledby="extracts-title" className="min-w-0">
      <h2
        ref={title}
        id="extracts-title"
        data-panel="files"
        tabIndex={-1}
        className="mb-2 text-base font-medium outline-none"
      >
        {t('title')}
      </h2>
      <p role="status" className="sr-only">
        {news}
      </p>
      <div className="space-y-5">
        <DropZone onChoose={onChoose} onFiles={onFiles} />
        <div>
          <h3 className="mb-1.5 text-ink3">{t('opened')}</h3>
          {extracts.length === 0 && <p className="text-ink2">{t('none')}</p>}
          <ul className="space-y-3">
            {extracts.map((extract) => (
              <ExtractCard key={extract.id} extract={extract} zone={zone} actions={actions} />
            ))}
          </ul>
        </div>
        <LedgerList zone={zone} />
        {full.extracts.length > 0 && (
          <div>
            <h3 className="mb-1.5 text-ink3">{t('shipped')}</h3>
            <ul className="space-y-3">
              {full.extracts.map((extract) => (
                <ShippedExtract
                  key={extract.id}
                  full={full}
                  extract={extract}
                  isOpen={isOpen(extract.file)}
                  onOpen={onOpenShipped}
                />
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  )
}
