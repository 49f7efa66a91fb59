import { formatDays, formatNumber } from '@/base/format'
import { translator } from '@/base/text'
import { buildHeadline } from '@/case/headline'
import { accountText } from '@/case/headline-account-text'
import { headlineText } from '@/case/headline-text'
import { keyExposure } from '@/case/key-exposure'
import { questionView } from '@/case/question-view'
import type { ReportContext } from './context'
import { plain, sentences, strong } from './inline'
import { keyFigures } from './key-figures'
import type { Block, Inline, Segment } from './report'
import { text } from './summary-text'

/** The sentence of the screen word for word, then how it was possible, then the figures large. */
export function summaryBlocks(context: ReportContext): Block[] {
  const { full, language, investigation } = context
  const t = translator(text, language)
  const headline = buildHeadline(context.case)
  const contested: Segment = { kind: 'mark', mark: 'contested', label: context.words('standingcontested') }
  const told = headlineText(headline, language, investigation.zone).flatMap((segment): Segment[] => {
    if (segment.kind !== 'figure') return [plain(segment.text)]
    return segment.figure.contested ? [strong(segment.text), plain('\u00a0'), contested] : [strong(segment.text)]
  })
  // The sentence has its own blank before a citation.
  const account = accountText(headline, full, language, investigation.zone).flatMap((segment): Segment[] =>
    segment.kind === 'cite' ? context.cite(segment.sources) : [plain(segment.text.replace(/ $/, ''))],
  )
  const background = sentences([...keySentences(context), ...probeSentence(context), ...darkSentence(context)])
  const figures = keyFigures(context, headline)
  return [
    { kind: 'paragraph', text: sentences([told, account]) },
    ...(background.length === 0 ? [] : [{ kind: 'paragraph' as const, text: background }]),
    ...(headline.taken === 'unknown' ? [{ kind: 'paragraph' as const, text: [plain(t('nothingKnown'))] }] : []),
    ...(figures.length === 0 ? [] : [{ kind: 'key-figures' as const, figures }]),
  ]
}

function keySentences(context: ReportContext): Inline[] {
  const { language } = context
  const t = translator(text, language)
  const [key] = context.case.signingKeys
  if (key === undefined) return []
  const days = keyExposure(key, context.case)?.days ?? null
  const told: Inline[] = []
  if (key.copied !== null) {
    told.push([plain(t('keyCopied', { when: context.inProse(key.copied) })), ...context.cite(key.sources)])
  }
  if (key.ownerLeft !== null) told.push([plain(t('ownerLeft', { when: context.inProse(key.ownerLeft) }))])
  if (days !== null && key.revoked !== null) {
    const values = { days: formatDays(days, language), when: context.inProse(key.revoked) }
    told.push([plain(t('keyExposed', values))])
  } else if (key.copied !== null) {
    told.push([plain(t('keyOpen'))])
  }
  return told
}

function probeSentence(context: ReportContext): Inline[] {
  const id = context.full.headline.probe
  const claim = id === undefined ? null : (questionView(context.case, id)?.adopted ?? null)
  if (claim?.when === undefined) return []
  const t = translator(text, context.language)
  return [[plain(t('firstTest', { when: context.inProse(claim.when) })), ...context.cite([claim.source])]]
}

function darkSentence(context: ReportContext): Inline[] {
  const count = context.case.coverage
    .flatMap((source) => source.stretches)
    .filter((stretch) => stretch.state === 'deleted').length
  if (count === 0) return []
  const { language } = context
  const t = translator(text, language)
  context.tell({
    ...{ id: 'summary:dark-logs', section: 'summary', label: context.t('coverage'), query: context.inCaseFile },
    ...{ text: formatNumber(count, language), value: count, unit: 'stretches', precision: 'exact', basis: 'counted' },
  })
  return [[plain(t('darkLogs', { count, section: context.numberOf('coverage') }))]]
}
