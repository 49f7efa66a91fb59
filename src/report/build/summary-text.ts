import { defineText } from '@/base/text'

/** What is summed up in front: the key, its figures. */
export const text = defineText(
  'report/summary',
  {
    keyCopied: 'A token-signing key was copied {{when}}.',
    keyExposed: 'The key stayed valid until it was revoked {{when}}: for {{days}} it could be misused.',
    keyOpen: 'No source says that it was revoked.',
    ownerLeft: 'Its owner left {{when}}.',
    firstTest: 'A first test of the access followed {{when}}.',
    darkLogs_one: 'For one stretch of time the logs are gone (section {{section}}).',
    darkLogs_other: 'For {{count}} stretches of time the logs are gone (section {{section}}).',
    nothingKnown: 'By this date no source had said when unauthorised access began.',
    figureExfiltration: 'from first to last access, {{from}} to {{to}}',
    figureUnnoticed: 'from first access to notice, {{when}}',
    figureLate: 'past the limit, by {{party}}',
    figureEarly: 'inside the limit, by {{party}}',
    figureRival: '; {{by}} to spare by {{party}}',
    figureRivalLate: '; {{by}} past it by {{party}}',
    figureCount: '{{what}}, by {{party}} on {{day}}',
  },
  {
    keyCopied: '토큰 서명키는 {{when}} 복사되었다.',
    keyExposed: '키는 {{when}} 폐기될 때까지 유효했고, {{days}} 동안 악용될 수 있었다.',
    keyOpen: '폐기했다는 출처는 없다.',
    ownerLeft: '담당자는 {{when}} 퇴사했다.',
    firstTest: '첫 시험 접속은 {{when}} 있었다.',
    darkLogs_other: '로그가 사라진 구간이 {{count}}곳 있다({{section}}장).',
    nothingKnown: '이 기준일까지 무단 접근이 언제 시작되었는지 밝힌 출처가 없다.',
    figureExfiltration: '첫 접근부터 마지막 접근까지, {{from}} – {{to}}',
    figureUnnoticed: '첫 접근부터 인지까지, {{when}}',
    figureLate: '시한 초과, {{party}} 기준',
    figureEarly: '시한 내 여유, {{party}} 기준',
    figureRival: '. {{party}} 기준으로는 {{by}} 여유',
    figureRivalLate: '. {{party}} 기준으로는 {{by}} 초과',
    figureCount: '{{what}}, {{party}} {{day}}',
  },
)
