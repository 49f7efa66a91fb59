import { describe, expect, it } from 'vitest'
import { breaches } from './check-layers'

const check = (path: string, text: string): string[] => breaches([{ path, text }])

describe('import rules', () => {
  it('allow a folder to import from those above it', () => {
    expect(check('case/ledger.ts', `import { spanOf } from '@/base/span'`)).toEqual([])
    expect(check('views/window/Lanes.tsx', `import { Card } from '../../ui/Card'`)).toEqual([])
    expect(check('main.tsx', `import { App } from './app/App'`)).toEqual([])
  })

  it.each([
    ['upwards', 'case/ledger.ts', `import { Card } from '@/ui/Card'`],
    ['upwards, types only', 'base/span.ts', `import type { Case } from '@/case/schema'`],
    ['upwards, relative', 'base/span.ts', `import { Case } from '../case/schema'`],
    ['upwards, re-exported', 'base/span.ts', `export { Case } from '@/case/schema'`],
    ['upwards, at run time', 'base/span.ts', `const it = () => import('@/case/schema')`],
    ['upwards, as a worker', 'ui/spin.ts', `new Worker(new URL('../intake/read.ts', import.meta.url))`],
    ['a panel from another', 'views/window/Lanes.tsx', `import { Row } from '../ledger/Row'`],
    ['app', 'views/window/Lanes.tsx', `import { routes } from '@/app/routes'`],
    ['React in a pure layer', 'analysis/cube.ts', `import { useMemo } from 'react'`],
    ['React in the built report', 'report/build/sections.ts', `import { createElement } from 'react'`],
    ['the engine package elsewhere', 'data/open.ts', `import * as duckdb from '@duckdb/duckdb-wasm'`],
    ['Arrow in a view', 'views/window/draw.ts', `import { Table } from 'apache-arrow'`],
  ])('refuse %s', (_, path, text) => {
    expect(check(path, `// first line\n${text}`)).toEqual([
      expect.stringMatching(new RegExp(`^src/${path}:2 imports `)),
    ])
  })
})

describe('import circles', () => {
  const circle = (...files: [string, string][]) => breaches(files.map(([path, text]) => ({ path, text })))

  it('are refused, also of types, and through others', () => {
    expect(
      circle(
        ['base/a.ts', `import type { B } from './b'`],
        ['base/b.tsx', `export { c } from '@/base/c'`],
        ['base/c.ts', `const a = () => import('./a')`],
        ['base/d.ts', `import { a } from './a'`],
      ),
    ).toEqual(['src/base/a.ts imports itself, by way of base/b.tsx, base/c.ts'])
  })

  it('are told once for each', () => {
    const pair = (a: string, b: string): [string, string][] => [
      [`base/${a}.ts`, `import './${b}'`],
      [`base/${b}.ts`, `import './${a}'`],
    ]
    expect(circle(...pair('a', 'b'), ...pair('x', 'y'))).toHaveLength(2)
    expect(circle(['base/a.ts', `import './b'`], ['base/b.ts', `import './c'`])).toEqual([])
  })
})

describe('name and length rules', () => {
  it.each([
    'base/utils.ts',
    'base/utils/dates.ts',
    'ui/index.ts',
    'base/CamelCase.ts',
    'ui/lowerCase.tsx',
    'lib/thing.ts',
  ])('refuse %s', (path) => expect(check(path, '')).toHaveLength(1))

  it('refuse a file that asks to be two, but not a test of that length', () => {
    const long = '\n'.repeat(351)
    expect(check('base/long.ts', long)).toHaveLength(1)
    expect(check('base/long.test.ts', long)).toEqual([])
  })
})
