import type { DurationUnit } from './mapping'
import type { AccessTarget, KeysTarget, LedgerTarget, TableKind, Target } from './table-kind'

/** Names that columns have in exports of servers, proxies, cloud tools and Korean audit systems: lower case, letters and digits only. */
const ACCESS: Readonly<Record<AccessTarget, string>> = {
  time: `time timestamp datetime eventtime ts logtime accesstime reqtime requestedat accessedat occurredat createdat dateandtime
    datetimeutc timestamputc starttime requesttimestamp date
    접속일시 접속시각 접속시간 일시 시각 시간 로그일시 로그시간 요청일시 요청시각 요청시간 발생일시 발생시각 이용일시 사용일시 처리일시 조회일시
    생성일시 등록일시 접근일시 날짜`,
  client: `clientip srcip sourceip remoteaddr remoteip remotehost ip ipaddr ipaddress clientaddr clientaddress client cip
    sourceaddress sourceipaddress userip realip xrealip xforwardedfor forwardedfor clienthost idorigh
    접속ip 접속ip주소 접속지ip 접속자ip 클라이언트ip 사용자ip 출발지ip ip주소 아이피 아이피주소 접속지 접속지정보`,
  account: `account accountid accountno userid user username uid login loginid memberid memberno membernumber member customerid
    customerno customer sub userno principal authuser remoteuser csusername actor
    계정 계정id 계정명 회원번호 회원id 회원아이디 회원 사용자 사용자id 사용자번호 사용자계정 아이디 고객번호 고객id 로그인id 취급자 취급자id`,
  token: `token tokenid jti accesstoken authtoken sessionid session sid sessiontoken
    토큰 토큰id 인증토큰 접근토큰 세션 세션id`,
  key: 'kid keyid key signingkey signingkeyid signkey keyname 키 키id 서명키 서명키id',
  method: 'method httpmethod requestmethod reqmethod verb csmethod 메서드 메소드 요청메서드 요청메소드 요청방식 방식',
  path: `path url uri request requesturi requesturl requestpath requestline urlpath fullpath target csuristem csuri endpoint
    resource route pageurl page urlstem
    요청 요청url 요청uri 요청주소 요청경로 경로 주소 페이지 접속경로 접속url 호출url 접근경로 화면url`,
  status: `status statuscode httpstatus httpstatuscode responsecode responsestatus responsestatuscode scstatus code rescode
    상태 상태코드 응답코드 응답상태 응답상태코드 결과코드 http상태`,
  bytes: `bytes size bytessent sentbytes bodybytessent responsesize responsebytes responselength contentlength scbytes resbytes
    bytesout responsebodybytes length
    크기 바이트 바이트수 전송량 응답크기 전송바이트 응답바이트`,
  duration: `duration elapsed elapsedtime latency requesttime responsetime timetaken took processingtime reqduration
    requestduration totaltime
    소요시간 응답시간 처리시간 지연시간 수행시간 경과시간`,
  agent: `useragent ua agent httpuseragent csuseragent browser clientagent useragentoriginal
    사용자에이전트 유저에이전트 에이전트 브라우저 접속환경 접속기기`,
  referrer:
    'referer referrer httpreferer httpreferrer csreferer refererurl 리퍼러 레퍼러 참조 참조url 이전페이지 유입경로',
  host: 'host hostname vhost virtualhost servername domain domainname cshost httphost authority 호스트 호스트명 도메인 서버 서버명',
}

const LEDGER: Readonly<Record<LedgerTarget, string>> = {
  token: ACCESS.token,
  key: ACCESS.key,
  account: ACCESS.account,
  issuedAt: `issuedat iat issued issuetime issuedtime issuedate issuedon issuance createdat created creationtime
    발급일시 발급시각 발급시간 발급일 발행일시 생성일시`,
  expiresAt: `expiresat exp expires expiry expiretime expirytime expiration expirationtime expirationdate expiredat validuntil
    validto notafter 만료일시 만료시각 만료시간 만료일 유효기간 유효일시`,
}

const KEYS: Readonly<Record<KeysTarget, string>> = {
  key: `${ACCESS.key} name id alias`,
  createdAt:
    'createdat created creationtime creationdate generatedat generated 생성일시 생성일 생성시각 발급일시 발급일',
  activatedAt: `activatedat activated inusefrom firstused firstusedat validfrom notbefore activefrom usedfrom startdate
    사용시작 사용시작일 사용시작일시 활성일시 최초사용 최초사용일 적용일 적용일시 시작일`,
  retiredAt: `retiredat retired inuseuntil inuseto lastused lastusedat validto validuntil notafter activeuntil activeto enddate
    expiresat 사용종료 사용종료일 종료일 종료일시 만료일 만료일시`,
  revokedAt: `revokedat revoked revokedfrom revokedon revocation revocationtime revocationdate
    폐기 폐기일 폐기일시 폐기시각 취소일시 해지일시`,
}

const WORDS: Readonly<Record<TableKind, Readonly<Partial<Record<Target, string>>>>> = {
  access: ACCESS,
  ledger: LEDGER,
  keys: KEYS,
}

/** Target → name → its rank, from 0: the names that leave least doubt come first. */
const ranks = new Map(
  Object.entries(WORDS).flatMap(([kind, words]) =>
    Object.entries(words).map(([target, names]) => {
      const list = names.split(/\s+/)
      return [`${kind} ${target}`, new Map(list.map((name, rank) => [name, rank / list.length] as const))] as const
    }),
  ),
)

/** `@timestamp`, `event_time`, `eventTime`, `cs(User-Agent)` → `timestamp`, `eventtime`, `eventtime`, `csuseragent`. */
export const plainName = (column: string): string =>
  column
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

const UNIT_ENDS: readonly (readonly [RegExp, DurationUnit])[] = [
  [/(?:milliseconds?|millis|msecs?|ms|밀리초)$/, 'ms'],
  [/(?:microseconds?|micros|usecs?|us|마이크로초)$/, 'us'],
  [/(?:nanoseconds?|nanos|nsecs?|ns|나노초)$/, 'ns'],
  [/(?:seconds?|secs?|초)$/, 's'],
]

/** A name of a duration without the unit at its end, and that unit; null where it names none. */
export function unitInName(column: string): { readonly name: string; readonly unit: DurationUnit } | null {
  const name = plainName(column)
  for (const [end, unit] of UNIT_ENDS) if (end.test(name)) return { name: name.replace(end, ''), unit }
  return null
}

/** How well a column's name says that it is the target, 0 to 1. Of a path with dots its last names count, too, but less. */
export function nameScore(kind: TableKind, target: Target, column: string): number {
  const known = ranks.get(`${kind} ${target}`)
  if (known === undefined) return 0
  const parts = column.split('.')
  for (let skipped = 0; skipped < parts.length && skipped < 8; skipped++) {
    const tail = parts.slice(skipped).join('.')
    const names = [plainName(tail), target === 'duration' ? (unitInName(tail)?.name ?? '') : '']
    for (const name of names) {
      const rank = known.get(name)
      if (rank !== undefined) return (1 - rank * 0.2) * (skipped === 0 ? 1 : 0.85)
    }
  }
  return 0
}
