import type { ZoneId } from '@/base/brand'
import type { Span } from '@/base/span'
import type { Case } from '@/case/schema'
import type { OpenExtract } from '@/data/extracts'
import { useText } from '@/ui/use-text'
import { DropZone } from './DropZone'
import { ExtractCard } from './ExtractCard'
import { ShippedExtract } from './ShippedExtract'
import { text } from './text'

export interface ExtractsProps {
  readonly full: Case
  readonly extracts: readonly OpenExtract[]
  readonly zone: ZoneId
  readonly onFiles: (files: File[]) => void
  readonly onOpenShipped: (extractId: string) => void
  readonly onCancel: (id: string) => void
  readonly onClose: (id: string) => void
  readonly onShow: (span: Span) => void
}

/** Access logs: open one's own, see what was read and what was not, open the one that came with the case. */
export function Extracts({ full, extracts, zone, onFiles, onOpenShipped, onCancel, onClose, onShow }: ExtractsProps) {
  const t = useText(text)
  const isOpen = (file: string) =>
    extracts.some(({ fileName, files, state }) => fileName === file && files.length === 0 && state.status !== 'failed')
  return (
    <section aria-labelledby="extracts-title" className="min-w-0">
      <h2 id="extracts-title" className="mb-2 text-base font-medium">
        {t('title')}
      </h2>
      <div className="grid items-start gap-x-8 gap-y-5 lg:grid-cols-[minmax(260px,1fr)_minmax(0,2.2fr)]">
        <DropZone onFiles={onFiles} />
        <div className="space-y-5">
          <div>
            <h3 className="mb-1.5 text-ink3">{t('opened')}</h3>
            {extracts.length === 0 && <p className="text-ink2">{t('none')}</p>}
            <ul className="space-y-3">
              {extracts.map((extract) => (
                <ExtractCard
                  key={extract.id}
                  extract={extract}
                  zone={zone}
                  onCancel={onCancel}
                  onClose={onClose}
                  onShow={onShow}
                />
              ))}
            </ul>
          </div>
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
      </div>
    </section>
  )
}
