import { describe, expect, it } from 'vitest'
import { filterWords } from './filter-words'
import { identifies } from './identifies'
import { parseFilter } from './parse-filter'
import type { FilterTerm } from './term'

const termOf = (text: string): FilterTerm => {
  const filter = parseFilter(text)
  const term = filter.ok ? filter.value[0] : undefined
  if (term === undefined) throw new Error(text)
  return term
}

describe('words of a chip', () => {
  it.each([
    ['status:404', 'Status', '404', '상태 코드', '404'],
    ['-status:4xx,500', 'Status', 'not 4xx or 500', '상태 코드', '제외: 4xx 또는 500'],
    ['page:/a,/b,/c', 'Page', '/a or 2 others', '페이지', '/a 외 2개'],
    ['account:none', 'Account', 'none', '계정', '없음'],
    ['agent:~okhttp', 'Agent', 'holds “okhttp”', '에이전트', '“okhttp” 포함'],
    ['bytes:>1000', 'Bytes', 'from 1,001', '바이트', '1,001 이상'],
    ['bytes:1000..2000', 'Bytes', '1,000 to 2,000', '바이트', '1,000~2,000'],
    ['duration:<=1.5s', 'Duration', 'up to 1500ms', '처리 시간', '1500ms 이하'],
    ['hour:22..3', 'Hour', '22 to 23 or 0 to 3', '시각(시)', '22~23 또는 0~3'],
    ['key:""', 'Key', 'empty', '서명키', '빈 값'],
    ['client:*k7x2k7x2k7x2', 'Client', 'withheld by the sender', '클라이언트', '보낸 사람이 가림'],
  ])('%s', (text, field, values, fieldKo, valuesKo) => {
    expect(filterWords(termOf(text), 'en')).toMatchObject({ field, values })
    expect(filterWords(termOf(text), 'ko')).toMatchObject({ field: fieldKo, values: valuesKo })
  })

  it('cut what is long, and name what cannot be seen', () => {
    const { values } = filterWords(termOf(`agent:${'가'.repeat(100)}끝`), 'en')
    expect(values).toMatch(/^가+…가+끝$/)
    expect([...values].length).toBeLessThanOrEqual(40)
    expect(filterWords(termOf('agent:"a\\u{202E}b"'), 'en').values).toBe('a<U+202E>b')
    expect(filterWords(termOf('agent:~"a\\u{202E}b"'), 'en').values).toBe('holds “a<U+202E>b”')
  })
})

describe('what identifies a person', () => {
  it.each([
    ['client:198.51.100.0/24', true],
    ['-client:198.51.100.7', true],
    ['account:kim', true],
    ['account:none', false],
    ['account:none,kim', true],
    ['token:~a', true],
    ['/login', true],
    ['referrer:https://x', true],
    ['page:/member/info', false],
    ['page:/users/hong@example.com', true],
    ['page:/users/hong%40example.com', true],
    ['page:/users/0123456', true],
    ['page:~a?b', true],
    ['agent:~okhttp', false],
    ['agent:"Mozilla/5.0 (X11; rv:1.0) Gecko/20100101"', false],
    ['agent:~bot@example.com', true],
    ['host:www.example.com', false],
    ['status:404', false],
    ['hour:3', false],
    ['extract:3519e48d0000', false],
    ['client:*k7x2k7x2k7x2', true],
  ])('%s: %s', (text, does) => {
    expect(identifies(termOf(text))).toBe(does)
  })
})
