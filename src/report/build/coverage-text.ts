import { defineText } from '@/base/text'

/** Which logs there are, and for how long the signing key could be used. */
export const text = defineText(
  'report/coverage',
  {
    coverageIntro:
      'An empty stretch of log is read in two ways: no log, or a log without accesses. Only the second says anything.',
    noCoverage: 'Nothing was published about which logs exist.',
    log: 'Log',
    state: 'State',
    span: 'From – to',
    meaning: 'What it means',
    inferred: '(extent inferred)',
    cause: 'Cause: {{cause}}.',
    exposures: 'Days in which someone else could use the signing key, by rival date',
    exposuresIntro:
      'That a key could be used is not that it was. A date known to the month or to several days gives a range.',
    signingKey: 'Signing key',
    exposedFrom: 'From',
    exposedTo: 'To',
    exposedDays: 'Exposed',
    exposedBy: 'Beginning given by',
    meansKept: 'Accesses in it can be seen; a day without any is a day without any.',
    meansUnknown: 'Nothing was published about it, so nothing follows from silence.',
    meansDeleted:
      'Accesses in it can no longer be seen. {{days}} of the exfiltration lie in it, so counts may be too low.',
    meansDeletedOutside:
      'Accesses in it can no longer be seen. It lies outside the known exfiltration, which may have begun earlier.',
  },
  {
    coverageIntro: '로그의 빈 구간은 로그가 없다는 뜻일 수도, 접근이 없었다는 뜻일 수도 있다. 뒤의 경우만 의미가 있다.',
    noCoverage: '어떤 로그가 있는지 공개된 바가 없다.',
    log: '로그',
    state: '상태',
    span: '기간',
    meaning: '뜻하는 바',
    inferred: '(범위는 추정)',
    cause: '원인: {{cause}}.',
    exposures: '다른 사람이 서명키를 쓸 수 있었던 날(엇갈린 날짜별)',
    exposuresIntro: '쓸 수 있었다는 것이지 썼다는 뜻은 아니다. 월이나 여러 날로만 알려진 날짜는 범위로 적는다.',
    signingKey: '서명키',
    exposedFrom: '시작',
    exposedTo: '끝',
    exposedDays: '노출',
    exposedBy: '시작을 말한 쪽',
    meansKept: '이 구간의 접근은 볼 수 있다. 접근이 없는 날은 정말 없는 날이다.',
    meansUnknown: '공개된 바가 없으므로 조용하다는 사실에서 아무것도 알 수 없다.',
    meansDeleted:
      '이 구간의 접근은 더는 볼 수 없다. 유출 기간 중 {{days}}이 여기에 들어 있어 집계가 실제보다 적을 수 있다.',
    meansDeletedOutside: '이 구간의 접근은 더는 볼 수 없다. 알려진 유출 기간 밖이지만, 실제 시작은 더 일렀을 수 있다.',
  },
)
