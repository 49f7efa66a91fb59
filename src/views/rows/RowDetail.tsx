import { lazy, Suspense, useState } from 'react'
import { formatNumber } from '@/base/format'
import { visibleControls } from '@/base/visible'
import { copyLink } from '@/data/copy-link'
import { useInvestigation } from '@/data/open-case'
import { useRawLine } from '@/data/raw-line'
import { type FoundRow, fileNameOf } from '@/data/rows/found-row'
import { hashesOfFile, rowId } from '@/data/rows/row-id'
import { Button } from '@/ui/Button'
import { CopyButton } from '@/ui/CopyButton'
import { Icon } from '@/ui/Icon'
import { RawBox, textOf } from '@/ui/RawBox'
import { SegmentedControl } from '@/ui/SegmentedControl'
import { useLanguage, useText } from '@/ui/use-text'
import { MarkedLine } from './MarkedLine'
import { text } from './text'
import { ValueList } from './ValueList'

const LinesAround = lazy(() => import('./LinesAround').then((m) => ({ default: m.LinesAround })))

export interface RowDetailProps {
  readonly row: FoundRow
  readonly onPin?: ((row: FoundRow) => void) | undefined
}

/** An open row: its line as it stands in the file, where that is, and what can be done with it. */
export function RowDetail({ row, onPin }: RowDetailProps) {
  const t = useText(text)
  const language = useLanguage()
  const { investigation } = useInvestigation()
  const [as, setAs] = useState<'text' | 'bytes'>('text')
  const [isAround, setAround] = useState(false)
  const { extract, file: part, line, offset } = row
  const { bytes, sha256, why } = useRawLine(extract.id, { part, offset, length: null })
  const file = visibleControls(fileNameOf(row))
  const place = { file, line: formatNumber(line, language), offset: formatNumber(offset, language) }
  const id = rowId(row)
  const copied = () => {
    const { given, content } = hashesOfFile(extract, part)
    const place = t('copied', {
      number: line,
      file: fileNameOf(row),
      offset,
      lineHash: sha256 ?? '',
      fileHash: given ?? t('hashNotKnown'),
      contentHash: content !== null && content !== given ? t('contentHash', { hash: content }) : '',
      mark: extract.simulated ? t('copiedSimulated') : '',
    })
      .replaceAll(/\n+/g, '\n')
      .trimEnd()
    // Beside the words and not through them: they name invisible characters, and this is the line as it stands.
    return `${bytes ? textOf(bytes) : ''}\n\n${place}`
  }
  return (
    <div className="cursor-auto px-2 pt-1 pb-2.5 whitespace-normal sm:px-3">
      {why === null ? (
        <RawBox
          label={t('rawName', place)}
          bytes={bytes}
          waiting={t('rawWaiting')}
          as={as}
          offset={offset}
          mark={(shown) => <MarkedLine line={shown} row={row} where={investigation.where} />}
        />
      ) : (
        <p className="max-w-prose py-1">{why(language)}</p>
      )}
      <div className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="min-w-0 flex-1 basis-64 text-ink2 wrap-anywhere">
          {t('place', place)}
          {sha256 && (
            <>
              {', '}
              <span title={t('lineHashFull', { hash: sha256 })}>{t('lineHash', { hash: sha256.slice(0, 8) })}</span>
            </>
          )}
        </span>
        <SegmentedControl
          label={t('showAs')}
          segments={[
            { value: 'text', label: t('asText') },
            { value: 'bytes', label: t('asBytes') },
          ]}
          value={as}
          onChange={setAs}
        />
        {onPin && (
          <Button look="quiet" icon={<Icon name="pin" />} onClick={() => onPin(row)}>
            {t('pinRow')}
          </Button>
        )}
        <Button look="quiet" onClick={() => setAround(true)}>
          {t('around')}
        </Button>
        {bytes && (
          <CopyButton value={copied} icon={null}>
            {t('copyWithHash')}
          </CopyButton>
        )}
        {id !== null && (
          <Button look="quiet" icon={<Icon name="link" />} onClick={() => void copyLink({ kind: 'row', id })}>
            {t('copyLink')}
          </Button>
        )}
      </div>
      <ValueList row={row} />
      {isAround && (
        <Suspense fallback={<span data-loading hidden />}>
          <LinesAround row={row} onClose={() => setAround(false)} />
        </Suspense>
      )}
    </div>
  )
}
