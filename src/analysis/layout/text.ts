import { defineText } from '@/base/text'

/** Words inside the drawing of the window, on screen and on paper. */
export const text = defineText(
  'analysis/layout',
  {
    noticedAt: 'noticed {{when}}',
    fromFirstToNotice: '{{days}} from first mass access to notice',
    unnoticed: 'unnoticed',
    sinceTest: '{{days}} since the test',
    phaseDays: '{{title}}, {{days}}',
    shortDetection: 'Detection',
    shortResponse: 'Response',
    shortAuthorities: 'Authorities',

    busiest: 'busiest {{unit}}',
    unitDay: 'day',
    unitHour: 'hour',
    unitQuarterHour: 'quarter hour',
    normalTraffic: 'normal traffic',
    outsideLog: 'outside this log set',
    noAccesses: 'No access log yet: open one and its accesses are drawn here.',
    lastAccess: 'last access {{when}}',
    noLogs: 'no {{name}} logs: silence here proves nothing',
    logsDeletedMayBeLow_one: '{{name}} logs of this day deleted, counts may be low',
    logsDeletedMayBeLow_other: '{{name}} logs of these {{count}} days deleted, counts may be low',
    logsDeleted: '{{name}} logs deleted',
    rug: '{{page}}, {{total}}; too few to see at this scale, so ticks',
    rugShort: '{{page}}, {{total}}',

    inUse: 'in use',
    copied: '{{when}}: copied',
    copiedOwnerLeft: '{{when}}: copied, then the owner leaves',
    ownerLeft: '{{when}}: the owner leaves',
    exposed: 'exposed {{days}}',
    revoked: 'revoked {{when}}',
    revokedShort: 'revoked',

    daysAfter: '{{when}}, so {{days}}',
    test: 'test, {{when}}',
    monthPrecision: '{{days}}, month precision',

    andMore_one: '{{first}} and {{count}} more',
    andMore_other: '{{first}} and {{count}} more',

    exhibits: 'exhibits',

    began: 'began',
    noticed: 'noticed',
    contested: 'contested',
    superseded: 'superseded',
  },
  {
    noticedAt: '{{when}} 인지',
    fromFirstToNotice: '대량 조회 시작부터 인지까지 {{days}}',
    unnoticed: '인지 전',
    sinceTest: '시험 접속부터 {{days}}',
    phaseDays: '{{title}}, {{days}}',
    shortDetection: '탐지',
    shortResponse: '대응',
    shortAuthorities: '당국',

    busiest: '최대 {{unit}}',
    unitDay: '하루',
    unitHour: '시간',
    unitQuarterHour: '15분',
    normalTraffic: '정상 트래픽',
    outsideLog: '로그 수집 기간 밖',
    noAccesses: '접속기록이 아직 없음: 파일을 열면 여기에 접근이 그려집니다.',
    lastAccess: '마지막 접근 {{when}}',
    noLogs: '{{name}} 로그 없음: 조용해 보여도 증거가 아님',
    logsDeletedMayBeLow_other: '이 {{count}}일간 {{name}} 로그 삭제, 실제보다 적을 수 있음',
    logsDeleted: '{{name}} 로그 삭제',
    rug: '{{page}} {{total}}. 이 축척에서는 보이지 않아 눈금으로 표시',
    rugShort: '{{page}} {{total}}',

    inUse: '정상 사용',
    copied: '{{when}}: 복사',
    copiedOwnerLeft: '{{when}}: 복사 후 퇴사',
    ownerLeft: '{{when}}: 퇴사',
    exposed: '{{days}} 노출',
    revoked: '폐기 {{when}}',
    revokedShort: '폐기',

    daysAfter: '{{when}}, {{days}}',
    test: '{{when}} 시험',
    monthPrecision: '{{days}} (월 단위)',

    andMore_other: '{{first}} 외 {{count}}건',

    exhibits: '증거',

    began: '시작',
    noticed: '인지',
    contested: '다툼 있음',
    superseded: '대체됨',
  },
)
