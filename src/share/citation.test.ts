import { describe, expect, it } from 'vitest'
import { epochMs, type IsoDay, type Sha256, type ZoneId } from '@/base/brand'
import { spanOf } from '@/base/span'
import { type Cited, citation } from './citation'
import { strengthOf } from './passphrase-strength'

const CITED: Cited = {
  caseId: 'coupang-2025',
  title: 'Coupang customer data breach, 2025',
  page: '',
  compiled: '2026-11-22' as IsoDay,
  known: '2025-11-30' as IsoDay,
  window: spanOf(Date.parse('2024-10-31T15:00:00Z'), Date.parse('2025-12-31T15:00:00Z')),
  zone: 'Asia/Seoul' as ZoneId,
  sha256: 'ab'.repeat(32) as Sha256,
  simulated: true,
  adoptions: 2,
  address: 'http://localhost/#/c/coupang-2025?v=1&known=2025-11-30',
  accessed: epochMs(Date.parse('2026-11-22T20:00:00Z')),
  language: 'en',
}

describe('a citation', () => {
  it('tells case, hash, view, address and the day of the access in the zone of the view', () => {
    const said = citation(CITED, 'plain')
    for (const part of [
      CITED.title,
      CITED.sha256,
      'breach window',
      'as known on 30 November 2025',
      '2 answers are adopted by the investigator',
      'The access log is simulated.',
      CITED.address,
      'accessed 23 November 2026',
    ])
      expect(said).toContain(part)
    expect(citation({ ...CITED, language: 'ko' }, 'plain')).toContain('기준일 2025년 11월 30일.')
    const quiet = citation({ ...CITED, adoptions: 0, simulated: false }, 'plain')
    expect(quiet).not.toMatch(/adopted by|simulated/)
  })

  it('is BibTeX that no title can break', () => {
    const said = citation({ ...CITED, title: 'A {b} \\c $d & e_f #g 100% ~ ^', address: 'http://x/{a}\\b' }, 'bibtex')
    expect(said).toContain('@misc{coupang-2025-abababab,')
    expect(said).toContain(
      'title = {{A \\{b\\} \\textbackslash{}c \\$d \\& e\\_f \\#g 100\\% \\textasciitilde{} \\textasciicircum{}}}',
    )
    expect(said).toContain('url = {http://x/%7Ba%7D%5Cb}')
    expect(said).toContain('urldate = {2026-11-23}')
    const bare = said.replace(/\\[{}]/g, '')
    expect(bare.split('{').length).toBe(bare.split('}').length)
  })

  it('is CSL-JSON', () => {
    expect(JSON.parse(citation(CITED, 'csl'))).toEqual([
      expect.objectContaining({
        type: 'dataset',
        title: CITED.title,
        URL: CITED.address,
        version: `SHA-256 ${CITED.sha256}`,
        issued: { 'date-parts': [[2026, 11, 22]] },
        accessed: { 'date-parts': [[2026, 11, 23]] },
      }),
    ])
  })
})

describe('the strength of a passphrase', () => {
  it.each([
    ['1234567890', 'weak'],
    ['aaaaaaaaaaaaaaaaaaaa', 'weak'],
    ['coupang', 'weak'],
    ['비밀번호', 'weak'],
    ['correct horse battery staple', 'fair'],
    ['vermilion otter quietly parks seventeen anvils by the lighthouse', 'strong'],
    ['kP7#vQ2!mZ9$wR4', 'strong'],
    ['노을 진 강가에 두루미 열일곱 마리가 조용히 앉아 떡을 먹는다', 'strong'],
  ] as const)('%s: %s', (passphrase, strength) => {
    expect(strengthOf(passphrase)).toBe(strength)
    expect(strengthOf(passphrase.normalize('NFD'))).toBe(strength)
  })
})
