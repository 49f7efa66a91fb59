import { expect, it } from 'vitest'
import { groupFiles } from './group-files'

const group = (...names: string[]) =>
  groupFiles(names.map((name) => ({ name }))).map(({ name, files }) => [name, files.map((file) => file.name)])

it.each([
  ['access.log', ['access.log', 'access.log.1', 'access.log.2.gz']],
  ['access.log', ['access.log-20251101.gz', 'access.log-20251102.gz']],
  ['access.log', ['access-2025-11-01.log', 'access-2025-11-02.log.zst']],
  ['u_ex.log', ['u_ex250101.log', 'u_ex250102.log']],
  [
    '123_elasticloadbalancing_eu-west-1_app.shop.0a1b',
    [
      '123_elasticloadbalancing_eu-west-1_app.shop.0a1b_20250101T0005Z_192.0.2.1_4xyz.log.gz',
      '123_elasticloadbalancing_eu-west-1_app.shop.0a1b_20250101T0010Z_192.0.2.2_5abc.log.gz',
    ],
  ],
  ['E123', ['E123.2025-01-01-00.0a1b2c3d.gz', 'E123.2025-01-01-01.4e5f6a7b.gz']],
])('%s of its rotated parts', (name, names) => {
  expect(group(...names)).toEqual([[name, names]])
})

it('leaves files apart that only look alike, and a lone part its name', () => {
  expect(group('web1.log', 'web2.log')).toEqual([
    ['web1.log', ['web1.log']],
    ['web2.log', ['web2.log']],
  ])
  expect(group('access.log.3.gz')).toEqual([['access.log.3.gz', ['access.log.3.gz']]])
  expect(group('20250101.log', '20250102.log').map(([name]) => name)).toEqual(['20250101.log', '20250102.log'])
})
