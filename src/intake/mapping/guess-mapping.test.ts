import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guessMapping, guessMappings, type MappingGuess } from './guess-mapping'
import { openQuestions } from './mapping'
import { sampleTable, type TableSample } from './sample-table'

function sampleOf(text: string): TableSample {
  const sample = sampleTable(new TextEncoder().encode(text), true)
  if (sample === null) throw new Error('no table')
  return sample
}

function best(text: string): MappingGuess {
  const [first] = guessMappings(sampleOf(text))
  if (first === undefined) throw new Error('no guess')
  return first
}

/** Target → columns. */
const columnsOf = ({ mapping }: MappingGuess) =>
  Object.fromEntries(
    Object.entries(mapping.fields).map(([target, source]) => [
      target,
      'fixed' in source ? '' : source.columns.join('+'),
    ]),
  )

describe('guessMappings', () => {
  it('takes English names in any writing', () => {
    const guess = best(
      [
        'eventTime,src_ip,user.id,sessionId,httpMethod,requestUri,status_code,body_bytes_sent,elapsed_us,user_agent,Referer,vhost',
        '2026-01-02T03:04:05Z,192.0.2.1,7,0123456789abcdef,GET,/a,200,10,55,curl/8.5,-,shop.example',
      ].join('\n'),
    )
    expect(guess.mapping.kind).toBe('access')
    expect(guess.confidence).toBeGreaterThan(0.9)
    expect(columnsOf(guess)).toEqual({
      time: 'eventTime',
      client: 'src_ip',
      account: 'user.id',
      token: 'sessionId',
      method: 'httpMethod',
      path: 'requestUri',
      status: 'status_code',
      bytes: 'body_bytes_sent',
      duration: 'elapsed_us',
      agent: 'user_agent',
      referrer: 'Referer',
      host: 'vhost',
    })
    expect(guess.mapping.fields).toMatchObject({
      time: { time: 'iso' },
      duration: { unit: 'us' },
      token: { token: 'secret' },
    })
    expect(openQuestions(guess.mapping)).toEqual([])
  })

  it('takes Korean names', () => {
    const guess = best(
      [
        '접속일시;회원번호;접속IP;요청URL;상태코드;전송량;소요시간(ms);사용자에이전트;참조URL',
        '2025-11-03 오후 1:02:03;33121254;192.0.2.1;/member/info?id=7;200;5123;12;Mozilla/5.0 (X11);https://shop.example/',
      ].join('\r\n'),
    )
    expect(columnsOf(guess)).toEqual({
      time: '접속일시',
      client: '접속IP',
      account: '회원번호',
      path: '요청URL',
      status: '상태코드',
      bytes: '전송량',
      duration: '소요시간(ms)',
      agent: '사용자에이전트',
      referrer: '참조URL',
    })
    expect(guess.mapping.fields).toMatchObject({ time: { time: 'year-first' }, duration: { unit: 'ms' } })
  })

  it('takes a table without names by its values', () => {
    const guess = best('1767323045\t192.0.2.1\tGET\t/a\t200\n1767323046\t192.0.2.2\tPOST\t/b\t201\n')
    expect(columnsOf(guess)).toEqual({ time: '#1', client: '#2', method: '#3', path: '#4', status: '#5' })
    expect(guess.guesses.every(({ reason }) => reason === 'values')).toBe(true)
  })

  it('asks which number is the day, unless a row tells', () => {
    const time = (...dates: string[]) => best(`when,ip\n${dates.map((date) => `${date},192.0.2.1\n`).join('')}`).mapping
    expect(time('1/2/2026 03:04:05', '3/4/2026 03:04:05').fields).toMatchObject({ time: { time: null } })
    expect(openQuestions(time('1/2/2026 03:04:05'))).toEqual([{ target: 'time', ask: 'time-format' }])
    expect(time('1/2/2026 03:04:05', '31/1/2026 03:04:05').fields).toMatchObject({ time: { time: 'day-first' } })
    expect(time('1/2/2026 03:04:05', '1/31/2026 03:04:05').fields).toMatchObject({ time: { time: 'month-first' } })
  })

  it('joins a column of dates and one of times of day', () => {
    const guess = best('Date,Time,Source IP,URL\n2026-01-02,10:11:12,192.0.2.1,/a\n')
    expect(guess.mapping.fields.time).toEqual({ columns: ['Date', 'Time'], separator: ' ', time: 'iso' })
    expect(guess.guesses[0]?.reason).toBe('date-and-time')
  })

  it('knows nginx seconds, and asks for the unit of others', () => {
    const unit = (name: string) => best(`time,path,${name}\n2026-01-02T03:04:05Z,/a,0.5\n`).mapping
    expect(unit('request_time').fields).toMatchObject({ duration: { unit: 's' } })
    expect(unit('duration_seconds').fields).toMatchObject({ duration: { unit: 's' } })
    expect(openQuestions(unit('duration'))).toEqual([{ target: 'duration', ask: 'duration-unit' }])
  })

  it('does not believe a name whose values are something else', () => {
    const guess = best('time,status,bytes,method,url\n2026-01-02T03:04:05Z,done,many,fast,none\n')
    expect(columnsOf(guess)).toEqual({ time: 'time' })
  })

  it('takes the time that can be read by eye before the count', () => {
    const guess = best('timestamp,datetime,ip\n1767323045000000,2026-01-02T03:04:05Z,192.0.2.1\n')
    expect(columnsOf(guess).time).toBe('datetime')
  })

  it('tells ledgers and key histories from access logs', () => {
    const ledger = best(
      'token,key,account,issued_at,expires\n0123456789abcdef,k-1,7,2026-01-02T03:04:05+09:00,2026-01-02T04:04:05+09:00\n',
    )
    expect(ledger.mapping.kind).toBe('ledger')
    expect(columnsOf(ledger)).toEqual({
      token: 'token',
      key: 'key',
      account: 'account',
      issuedAt: 'issued_at',
      expiresAt: 'expires',
    })
    const keys = best('kid,in_use_from,holder_left,revoked_from,note\nk-1,,2024-12,2025-11-18,x\nk-2,,,,y\n')
    expect(keys.mapping.kind).toBe('keys')
    expect(columnsOf(keys)).toEqual({ key: 'kid', activatedAt: 'in_use_from', revokedAt: 'revoked_from' })
    const korean = best('토큰ID,서명키,회원번호,발급일시,만료일시\nt-1,k-1,7,2026-01-02 03:04:05,2026-01-02 04:04:05\n')
    expect(korean.mapping.kind).toBe('ledger')
    expect(openQuestions(korean.mapping)).toEqual([])
  })

  it('finds values in nested JSON, and takes no column and no target twice', () => {
    const record = {
      '@timestamp': '2026-01-02T03:04:05Z',
      source: { ip: '192.0.2.1' },
      http: { request: { method: 'GET' } },
    }
    expect(columnsOf(best(`${JSON.stringify(record)}\n`))).toEqual({
      time: '@timestamp',
      client: 'source.ip',
      method: 'http.request.method',
    })
    const name = fc.constantFrom('time', 'ip', 'ip', 'status', 'user', 'url', 'token', 'created', 'key', '요청', 'x')
    const value = fc.constantFrom(
      '',
      '-',
      '200',
      '192.0.2.1',
      '/a',
      '2026-01-02T03:04:05Z',
      '1767323045',
      'GET',
      '1/2/2026',
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { minLength: 1, maxLength: 9 }), (columns) => {
        const sample: TableSample = {
          layout: { type: 'parquet' },
          columns: columns.map(([said], i) => `${said}.${i}`),
          rows: [columns.map(([, said]) => said)],
        }
        for (const kind of ['access', 'ledger', 'keys'] as const) {
          const { guesses, mapping, confidence } = guessMapping(sample, kind)
          const used = guesses.flatMap(({ source }) => ('fixed' in source ? [] : source.columns))
          expect(new Set(used).size).toBe(used.length)
          expect(Object.keys(mapping.fields)).toEqual(guesses.map(({ target }) => target))
          expect(confidence >= 0 && confidence <= 1).toBe(true)
        }
      }),
    )
  })
})
