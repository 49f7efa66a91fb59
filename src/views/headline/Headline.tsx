import { useMemo } from 'react'
import type { ZoneId } from '@/base/brand'
import { buildHeadline, type HeadlineFigure } from '@/case/headline'
import { accountText } from '@/case/headline-account-text'
import { type HeadlineSize, headlineText } from '@/case/headline-text'
import { questionView } from '@/case/question-view'
import type { Case } from '@/case/schema'
import type { Segment } from '@/case/segments'
import type { Selection } from '@/investigation/state'
import { cx } from '@/ui/cx'
import { useLanguage, useText } from '@/ui/use-text'
import { DoubtLegend } from './DoubtLegend'
import { HeadlineFigureButton } from './HeadlineFigureButton'
import { text } from './text'

export interface HeadlineProps {
  /** Numbers the sources. */
  readonly full: Case
  /** The case as known on the date of the view. */
  readonly known: Case
  readonly zone: ZoneId
  readonly onSelect: (selection: Selection) => void
}

/** The sentence one could read aloud in a hearing. Each figure opens the claims it is computed from. */
export function Headline({ full, known, zone, onSelect }: HeadlineProps) {
  const t = useText(text)
  const headline = useMemo(() => buildHeadline(known), [known])
  const contested = headline.figures.some((figure) => figure.contested)
  const sized = (size: HeadlineSize) => <Sentence {...{ full, known, zone, onSelect, headline, size }} />
  return (
    <div className="flex items-start justify-between gap-8">
      <div className="min-w-0 max-w-[960px]">
        <div className="max-md:hidden">{sized('full')}</div>
        <div className="md:hidden">
          {sized('compact')}
          {contested && <p className="text-sm text-ink2">{t('tap')}</p>}
        </div>
      </div>
      <DoubtLegend />
    </div>
  )
}

interface SentenceProps extends HeadlineProps {
  readonly headline: ReturnType<typeof buildHeadline>
  readonly size: HeadlineSize
}

function Sentence({ full, known, zone, onSelect, headline, size }: SentenceProps) {
  const lang = useLanguage()
  const compact = size === 'compact'
  const open = (figure: HeadlineFigure): void => {
    // Of several questions behind a figure the disputed one is what the reader wants to see.
    const id = figure.questions.find((each) => questionView(known, each)?.status === 'contested') ?? figure.questions[0]
    if (id !== undefined) onSelect({ kind: 'question', id })
  }
  const pieces = (segments: readonly Segment[]) =>
    segments.map((segment, index) => {
      const key = `${index}`
      const stop = leadingStop(segments[index + 1])
      if (segment.kind === 'figure')
        return (
          // A full stop after a figure must not begin the next line.
          <span key={key} className="whitespace-nowrap">
            <HeadlineFigureButton
              figure={segment.figure}
              said={segment.text}
              markSize={compact ? 11 : 13}
              onOpen={() => open(segment.figure)}
            />
            {stop}
          </span>
        )
      if (segment.kind === 'text')
        return wholeLengths(
          segments[index - 1]?.kind === 'figure' ? segment.text.slice(leadingStop(segment).length) : segment.text,
        )
      return (
        <span key={key} className="text-2xs whitespace-nowrap text-ink3">
          {segment.text}
        </span>
      )
    })
  return (
    <>
      <h1
        className={cx(
          'font-serif font-semibold',
          compact
            ? 'text-xl tracking-[-0.022em]'
            : lang === 'ko'
              ? 'text-[23px] leading-[33px] text-balance tracking-[-0.02em]'
              : 'text-2xl text-balance tracking-[-0.018em]',
        )}
      >
        {pieces(headlineText(headline, lang, zone, size))}
      </h1>
      <p className="mt-[5px] text-[12.5px] text-ink2">{pieces(accountText(headline, full, lang, zone, size))}</p>
    </>
  )
}

/** Punctuation at the beginning of a piece of text. */
const leadingStop = (segment: Segment | undefined): string =>
  segment?.kind === 'text' ? (/^[.,;:]/.exec(segment.text)?.[0] ?? '') : ''

/** A length such as `1 h 17 min` must not be broken between two lines. */
const wholeLengths = (said: string): string =>
  said.replace(
    /(\d) (h|min)(?![a-z])( (?=\d))?/g,
    (_: string, digit: string, unit: string, gap?: string) =>
      `${digit}\u00a0${unit}${gap === undefined ? '' : '\u00a0'}`,
  )
