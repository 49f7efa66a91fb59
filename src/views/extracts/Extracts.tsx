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
    extracts.some(({ fileName, size, state }) => fileName === file && size === null && state.status !== 'failed')
  return (
    <section aria-labelledby="extracts-title" className="min-w-0">
      <h2 id="extracts-title" className="mb-3 font-serif text-2xl font-semibold">
        {t('title')}
      </h2>
      <DropZone onFiles={onFiles} />
      <h3 className="mt-6 mb-2 text-lg font-medium">{t('opened')}</h3>
      {extracts.length === 0 ? (
        <p className="text-ink2">{t('none')}</p>
      ) : (
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
      )}
      {full.extracts.length > 0 && (
        <>
          <h3 className="mt-6 mb-2 text-lg font-medium">{t('shipped')}</h3>
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
        </>
      )}
    </section>
  )
}
