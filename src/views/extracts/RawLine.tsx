import { useState } from 'react'
import { formatNumber } from '@/base/format'
import { type LineAddress, useRawLine } from '@/data/raw-line'
import { CopyButton } from '@/ui/CopyButton'
import { SegmentedControl } from '@/ui/SegmentedControl'
import { useLanguage, useText } from '@/ui/use-text'
import { hexDump } from './hex-dump'
import { text } from './text'
import { visibleControls } from './visible-controls'

export interface RawLineProps {
  readonly id: string
  /** What the line is called: its file, its number, its byte. */
  readonly title: string
  readonly address: LineAddress
}

/** As many bytes are shown in digits, and characters as text; copying takes all. */
const HEX_BYTES = 4096
const CHARACTERS = 20_000

/** A line as it stands in the file: its text, and its bytes for whoever doubts the text. */
export function RawLine({ id, title, address }: RawLineProps) {
  const t = useText(text)
  const language = useLanguage()
  const [as, setAs] = useState<'text' | 'bytes'>('text')
  const { bytes, why } = useRawLine(id, address)
  if (why !== null) return <p className="max-w-prose p-4">{why(language)}</p>
  const said = bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const shown =
    bytes === null || said === null
      ? t('rawReading')
      : as === 'text'
        ? visibleControls(said.slice(0, CHARACTERS))
        : hexDump(bytes.subarray(0, HEX_BYTES), address.offset)
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
      <pre
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        aria-label={title}
        className={`max-h-72 overflow-auto rounded-md border border-line bg-sunken px-2 py-1.5 font-mono text-2xs ${as === 'text' ? 'whitespace-pre-wrap wrap-anywhere' : ''}`}
      >
        {shown}
      </pre>
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
