import { formatDays } from '@/base/format'
import { translator } from '@/base/text'
import { keyExposure } from '@/case/key-exposure'
import { local } from '@/case/local'
import type { When } from '@/case/schema'
import { text as caseText } from '@/case/text'
import { formatWhen } from '@/case/when'
import { cardSources, EMPTY_CARD, precisionWord } from './card-parts'
import type { CardContext, MarkCard } from './mark-card'
import { text } from './text'

export function keyCard(id: string, context: CardContext): MarkCard | null {
  const { known, zone, lang } = context
  const key = known.signingKeys.find((each) => each.id === id)
  if (key === undefined) return null
  const t = translator(text, lang)
  const said = (when: When | null): string => (when === null ? t('notStated') : formatWhen(when, zone, lang, 'medium'))
  const days = keyExposure(key, known)?.days ?? null
  return {
    ...EMPTY_CARD,
    title: local(key.name, lang),
    precision: key.kid === null ? '' : `kid ${key.kid}`,
    body: [
      `${t('copiedAt')}: ${said(key.copied)}`,
      `${t('ownerLeftAt')}: ${said(key.ownerLeft)}`,
      `${t('revokedAt')}: ${said(key.revoked)}`,
      ...(days === null ? [] : [`${t('colExposed')}: ${formatDays(days, lang)}`]),
    ],
    sources: cardSources(key.sources, context),
    target: { kind: 'key', id },
  }
}

/** `markKey` says which stretch of the log it is. */
export function coverageCard(id: string, markKey: string, context: CardContext): MarkCard | null {
  const { known, zone, lang } = context
  const source = known.coverage.find((each) => each.id === id)
  const stretch = source?.stretches.find((each) => markKey.endsWith(each.when.start)) ?? source?.stretches[0]
  if (source === undefined || stretch === undefined) return null
  const question = known.questions.find((each) => each.id === stretch.question)
  const state = translator(caseText, lang)(`coverage${stretch.state}`)
  return {
    ...EMPTY_CARD,
    title: `${local(source.name, lang)}: ${state}`,
    precision: precisionWord(stretch.when.precision, lang),
    body: [
      formatWhen(stretch.when, zone, lang, 'medium'),
      local(stretch.label, lang),
      ...(stretch.inferred ? [translator(text, lang)('inferredExtent')] : []),
    ],
    sources: cardSources(stretch.sources, context),
    question: question === undefined ? null : { id: question.id, claims: question.claims.length },
    target: { kind: 'coverage', id },
  }
}
