import type { ReactNode } from 'react'
import { visibleControls } from '@/base/visible'
import { hexDump } from './hex-dump'

/** As many bytes are shown in digits, and characters as text. */
export const HEX_BYTES = 4096
export const CHARACTERS = 20_000

export interface RawBoxProps {
  /** Spoken name: which line of which file. */
  readonly label: string
  /** Null while they are being read. */
  readonly bytes: Uint8Array | null
  /** Stands there until then. */
  readonly waiting: string
  readonly as: 'text' | 'bytes'
  /** Place of the first byte in the file. */
  readonly offset: number
  /** Draws the text richer. It is given what is shown: every invisible character named. */
  readonly mark?: (shown: string) => ReactNode
}

/** The bytes of a line as UTF-8; what is none becomes U+FFFD. */
export const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

/** Bytes of a log as they stand in it: as text, or in digits for whoever doubts the text. */
export function RawBox({ label, bytes, waiting, as, offset, mark = (shown) => shown }: RawBoxProps) {
  return (
    <pre
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      aria-label={label}
      className={`max-h-72 overflow-auto rounded-md border border-line bg-surface px-2 py-1.5 font-mono text-2xs ${as === 'text' ? 'whitespace-pre-wrap wrap-anywhere' : ''}`}
    >
      {bytes === null
        ? waiting
        : as === 'text'
          ? mark(visibleControls(textOf(bytes).slice(0, CHARACTERS)))
          : hexDump(bytes.subarray(0, HEX_BYTES), offset)}
    </pre>
  )
}
