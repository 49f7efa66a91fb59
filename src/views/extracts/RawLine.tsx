import { memo, useState } from 'react'
import { formatNumber } from '@/base/format'
import { type LineAddress, useRawLine } from '@/data/raw-line'
import { CopyButton } from '@/ui/CopyButton'
import { hexDump } from '@/ui/hex-dump'
import { Icon } from '@/ui/Icon'
import { PopoverButton } from '@/ui/PopoverButton'
import { CHARACTERS, HEX_BYTES, RawBox, textOf } from '@/ui/RawBox'
import { SegmentedControl } from '@/ui/SegmentedControl'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './raw-text'

export interface RawLineProps {
  readonly id: string
  /** What the line is called: its file, its number, its byte. */
  readonly title: string
  readonly address: LineAddress
}

/** A line as it stands in the file: its text, and its bytes for whoever doubts the text. */
function RawLine({ id, title, address }: RawLineProps) {
  const t = useText(text)
  const language = useLanguage()
  const [as, setAs] = useState<'text' | 'bytes'>('text')
  const { bytes, why } = useRawLine(id, address)
  if (why !== null) return <p className="max-w-prose p-4">{why(language)}</p>
  const said = bytes && textOf(bytes)
  return (
    <div className="w-[min(44rem,calc(100vw-24px))] p-3">
      <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink2">
        <span className="min-w-0 flex-1 wrap-anywhere">{title}</span>
        {bytes && (
          <span className="text-ink3">
            {t('bytes', { count: bytes.length, n: formatNumber(bytes.length, language) })}
          </span>
        )}
        <SegmentedControl
          label={t('rawAs')}
          segments={[
            { value: 'text', label: t('rawText') },
            { value: 'bytes', label: t('rawBytes') },
          ]}
          value={as}
          onChange={setAs}
        />
      </div>
      <RawBox label={title} bytes={bytes} waiting={t('rawReading')} as={as} offset={address.offset} />
      {bytes && said !== null && (
        <div className="mt-2 flex flex-wrap gap-x-4 text-sm">
          <CopyButton value={said}>{t('copyText')}</CopyButton>
          <CopyButton value={() => hexDump(bytes, address.offset)}>{t('copyBytes')}</CopyButton>
          {as === 'bytes' && bytes.length > HEX_BYTES && (
            <span className="text-ink3">{t('bytesShown', { n: formatNumber(HEX_BYTES, language) })}</span>
          )}
          {as === 'text' && said.length > CHARACTERS && (
            <span className="text-ink3">{t('charactersShown', { n: formatNumber(CHARACTERS, language) })}</span>
          )}
        </div>
      )}
    </div>
  )
}

export interface RawLineButtonProps {
  readonly id: string
  readonly name: string
  readonly part: number
  readonly line: number
  readonly offset: number
  readonly length: number | null
}

/** Opens the line itself, read back from its file. */
export const RawLineButton = memo(({ id, name, part, line, offset, length }: RawLineButtonProps) => {
  const t = useText(text)
  const language = useLanguage()
  const title = t('rawTitle', { name, line: formatNumber(line, language), offset: formatNumber(offset, language) })
  return (
    <PopoverButton
      look="quiet"
      aria-label={t('rawOf', { line: formatNumber(line, language) })}
      title={t('rawLine')}
      label={title}
      edge="start"
      className="h-5 w-full text-ink3 hover:text-ink"
      content={() => <RawLine id={id} title={title} address={{ part, offset, length }} />}
    >
      <Icon name="file" />
    </PopoverButton>
  )
})
