import type { ZoneId } from '@/base/brand'
import { formatIsoDay, formatMinutes } from '@/base/format'
import { type Language, translator } from '@/base/text'
import { citeNumbers } from './cite'
import type { Headline } from './headline'
import type { HeadlineSize } from './headline-text'
import { text } from './headline-words'
import { withParticle } from './korean'
import type { Case } from './schema'
import { capital, mark, proseName, type Segment, segmentsOf } from './segments'
import { formatWhen } from './when'

/**
 * Whose account the headline follows, what the rival clock says (`full` only), and which answers the investigator chose.
 * @param full the uncut case: it numbers the sources.
 */
export function accountText(
  headline: Headline,
  full: Case,
  lang: Language,
  zone: ZoneId,
  size: HeadlineSize = 'full',
): Segment[] {
  const cited: (readonly string[])[] = []
  const cites = (sources: readonly string[]): string =>
    citeNumbers(full, sources).length === 0 ? '' : ` ${mark(`${cited.push(sources) - 1}`)}`
  const sentences = [
    accountSentence(headline, lang, size, cites),
    size === 'full' ? rivalSentence(headline, lang, zone, cites) : '',
    ...choiceSentences(headline, lang),
  ]
  return segmentsOf(sentences.filter((sentence) => sentence !== '').join(' '), (id) => {
    const sources = cited[Number(id)] ?? []
    return { kind: 'cite', text: `[${citeNumbers(full, sources).join(', ')}]`, sources }
  })
}

type Cites = (sources: readonly string[]) => string

function accountSentence({ accounts }: Headline, lang: Language, size: HeadlineSize, cites: Cites): string {
  const t = translator(text, lang)
  const said = accounts.slice(0, size === 'compact' ? 1 : undefined).map((account, index) => {
    const key = size === 'compact' ? 'accountCompact' : index > 0 ? 'accountNext' : 'accountFirst'
    return t(key, {
      party: possessive(proseName(account.party, lang), lang),
      day: formatIsoDay(account.assertedAt, lang, lang === 'ko' ? 'long' : 'medium'),
      cites: cites(account.sources),
    })
  })
  return said.length === 0 ? '' : `${said.join('')}.`
}

/** What the reader must know before repeating the sentence: which of its answers the case file does not give. */
function choiceSentences({ choices }: Headline, lang: Language): string[] {
  const t = translator(text, lang)
  return (['investigator', 'link'] as const).flatMap((by) => {
    const what = choices.filter((choice) => choice.by === by).map((choice) => t(`chosen${choice.role}`))
    return what.length === 0 ? [] : [t(`chosenBy${by}`, { what: what.join(', ') })]
  })
}

function rivalSentence({ rival }: Headline, lang: Language, zone: ZoneId, cites: Cites): string {
  if (rival === null) return ''
  const name = proseName(rival.party, lang)
  const whose = rival.party.side === 'company' ? 'rivalOwn' : 'rival'
  return translator(text, lang)(`${whose}${rival.lateMinutes > 0 ? 'Late' : 'Early'}`, {
    party: lang === 'ko' ? withParticle(name, 'subject') : capital(possessive(name, lang)),
    trigger: formatWhen(rival.triggerAt, zone, lang, 'short'),
    length: formatMinutes(Math.abs(rival.lateMinutes), lang),
    cites: cites(rival.sources),
  })
}

const possessive = (name: string, lang: Language): string =>
  lang === 'ko' ? name : `${name}${name.endsWith('s') ? '’' : '’s'}`
