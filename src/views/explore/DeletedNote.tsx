import { overlaps, type Span } from '@/base/span'
import { local } from '@/case/local'
import { spanOfWhen } from '@/case/when'
import type { OpenCase } from '@/data/current-view'
import { HatchSwatch } from '@/ui/HatchSwatch'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './text'

/** Names the hatches of a drawing that shows `span`. */
export function DeletedNote({ opened, span }: { opened: OpenCase; span: Span }) {
  const t = useText(text)
  const lang = useLanguage()
  const names = opened.case.coverage.flatMap((source) =>
    source.stretches
      .filter(({ state, when }) => state === 'deleted' && overlaps(spanOfWhen(when), span))
      .map(({ label }) => `${local(source.name, lang)} ${local(label, lang)}`),
  )
  if (names.length === 0) return null
  return (
    <p className="flex items-center gap-2 pt-1 text-xs text-ink3">
      <HatchSwatch />
      {t('deletedHere', { names: names.join('; ') })}
    </p>
  )
}
