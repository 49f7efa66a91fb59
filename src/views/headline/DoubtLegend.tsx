import { type ReactNode, useId } from 'react'
import { Hatches, hatchIds } from '@/ui/hatches'
import { DoubtGlyph } from '@/ui/marks'
import { useText } from '@/ui/use-text'
import { text } from './text'

/** The four marks of doubt, once, beside the sentence that uses them. */
export function DoubtLegend() {
  const t = useText(text)
  const id = useId()
  const hatches = hatchIds(id)
  return (
    <dl aria-label={t('legend')} className="shrink-0 text-sm text-ink2 max-lg:hidden">
      <Entry word={t('contestedWord')} note={t('contestedNote')}>
        <DoubtGlyph x={13} y={7} r={5} doubt="contested" color="var(--ink)" ground="var(--canvas)" />
      </Entry>
      <Entry word={t('goneWord')} note={t('goneNote')}>
        <defs>
          <Hatches ids={hatches} />
        </defs>
        <rect y="1" width="26" height="12" fill={`url(#${hatches.gone})`} />
      </Entry>
      <Entry word={t('softWord')} note={t('softNote')}>
        <defs>
          <linearGradient id={`${id}soft`}>
            <stop offset="0" stopColor="var(--ink)" stopOpacity="0" />
            <stop offset=".5" stopColor="var(--ink)" stopOpacity=".85" />
            <stop offset="1" stopColor="var(--ink)" stopOpacity="0" />
          </linearGradient>
        </defs>
        <rect y="3" width="26" height="8" fill={`url(#${id}soft)`} />
      </Entry>
      <Entry word={t('simulatedWord')} note={t('simulatedNote')}>
        <path
          d="M7 5.5c1.7-1.7 3.2-1.7 5-.4s3.3 1.4 5-.4M7 9.7c1.7-1.7 3.2-1.7 5-.4s3.3 1.4 5-.4"
          fill="none"
          stroke="var(--ink)"
          strokeWidth="1.5"
          strokeLinecap="round"
        />
      </Entry>
    </dl>
  )
}

function Entry({ word, note, children }: { word: string; note: string; children: ReactNode }) {
  return (
    <div className="flex h-5 items-center gap-[9px] whitespace-nowrap">
      <svg aria-hidden="true" width="26" height="14" className="shrink-0">
        {children}
      </svg>
      <dt className="-mr-[9px] font-medium text-ink">{word}</dt>
      <dd className="before:mr-1 before:content-[',']">{note}</dd>
    </div>
  )
}
