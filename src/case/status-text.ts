import type { ZoneId } from '@/base/brand'
import { formatIsoDay } from '@/base/format'
import { defineText, type Language, translator } from '@/base/text'
import { answerText, isMeasured } from './claim-text'
import { withParticle } from './korean'
import { partyOf } from './party'
import type { QuestionView } from './question-view'
import type { Case, Claim } from './schema'
import { capital, proseName } from './segments'
import { statusWhy } from './status-why'

const text = defineText(
  'case/status',
  {
    contested: '{{one}} and {{other}} stand by different answers: {{answer}} and {{otherAnswer}}.',
    contestedMore: '{{n}} different answers stand. {{one}} says {{answer}}, {{other}} {{otherAnswer}}.',
    contestedSelf: '{{one}} stands by different answers: {{answer}} and {{otherAnswer}}.',
    superseded:
      '{{one}} took back its answer of {{day}}, {{answer}}; since {{now}} it is {{otherAnswer}}. Nobody else differs.',
    'one-claimant': 'Only {{one}} answers it.',
    'one-claimant-echoed': 'Only {{one}} answers it; reports that repeat an answer are no second source.',
    'one-publisher': 'All that is said about it stands with one publisher, {{publisher}}.',
    agreed: '{{claimants}} parties answer it, printed by {{publishers}} publishers, and no two answers differ.',
    nothing: 'Only slips and misreadings are known, and none of them counts.',
  },
  {
    contested: '{{one}} {{other}} 서로 다른 답을 유지: {{answer}} / {{otherAnswer}}.',
    contestedMore: '서로 다른 답 {{n}}개가 남아 있음. {{one}} {{answer}}, {{other}} {{otherAnswer}}.',
    contestedSelf: '{{one}} 서로 다른 답을 유지: {{answer}} / {{otherAnswer}}.',
    superseded: '{{one}} {{day}}의 답({{answer}})을 거두고 {{now}}부터 {{otherAnswer}}(으)로 답함. 다른 답은 없음.',
    'one-claimant': '{{one}}만 답함.',
    'one-claimant-echoed': '{{one}}만 답함. 같은 답을 되풀이한 보도는 두 번째 출처가 아님.',
    'one-publisher': '관련 진술이 모두 한 발행처({{publisher}})에 실림.',
    agreed: '{{claimants}}곳이 답했고 발행처 {{publishers}}곳에 실렸으며 서로 다른 답이 없음.',
    nothing: '오기나 오독만 있고 셈에 넣는 답은 없음.',
  },
)

/** In words, why a question has its status: the rule and the claims that show it. */
export function whyText(incident: Case, view: QuestionView, lang: Language, zone: ZoneId): string {
  const t = translator(text, lang)
  const why = statusWhy(incident, view)
  const who = (claim: Claim): string => proseName(partyOf(incident, claim.party), lang)
  const said = (claim: Claim): string =>
    quoted(answerText(claim, zone, lang, lang === 'ko' ? 'long' : 'medium'), isMeasured(claim))
  const day = (claim: Claim): string => formatIsoDay(claim.assertedAt, lang, lang === 'ko' ? 'long' : 'medium')
  switch (why.kind) {
    case 'contested': {
      const { one, other, rivals } = why
      const answers = { answer: said(one), otherAnswer: said(other) }
      if (rivals > 2)
        return t('contestedMore', { n: rivals, ...answers, one: begin(who(one), lang), other: who(other) })
      if (who(one) === who(other)) return t('contestedSelf', { one: begin(who(one), lang), ...answers })
      const first = lang === 'ko' ? withParticle(who(one), 'and') : capital(who(one))
      return t('contested', {
        one: first,
        other: lang === 'ko' ? withParticle(who(other), 'topic') : who(other),
        ...answers,
      })
    }
    case 'superseded': {
      const { old, now } = why
      const answers = { answer: said(old), otherAnswer: said(now) }
      return t('superseded', { one: begin(who(old), lang), day: day(old), now: day(now), ...answers })
    }
    case 'one-claimant':
      return t(why.echoes > 0 ? 'one-claimant-echoed' : 'one-claimant', { one: who(why.claim) })
    case 'one-publisher':
      return t('one-publisher', { publisher: why.publisher })
    case 'agreed':
      return t('agreed', { claimants: why.claimants, publishers: why.publishers })
    case 'nothing':
      return t('nothing')
  }
}

const begin = (name: string, lang: Language): string => (lang === 'ko' ? withParticle(name, 'topic') : capital(name))

/** Words are quoted and cut: a reason must stay a line or two. */
function quoted(answer: string, measured: boolean): string {
  if (measured) return answer
  return `“${answer.length > 70 ? `${answer.slice(0, 69).trimEnd()}…` : answer}”`
}
