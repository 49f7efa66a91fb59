import { defineText } from '@/base/text'

/** The mark that stands where something is withheld, and what is named in it. */
export const text = defineText(
  'redaction',
  {
    mark: '[withheld: {{what}}]',
    client: 'client',
    account: 'account',
    token: 'token',
    path: 'path',
    referrer: 'referrer',
    'e-mail': 'e-mail address',
    phone: 'long number',
    value: 'value',
  },
  {
    mark: '[가림: {{what}}]',
    client: '클라이언트',
    account: '계정',
    token: '토큰',
    path: '경로',
    referrer: '리퍼러',
    'e-mail': '이메일 주소',
    phone: '긴 번호',
    value: '값',
  },
)
