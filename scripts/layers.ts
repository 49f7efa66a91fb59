/**
 * The import rules of `src/`, in one list. `npm test` fails when a file breaks one (`scripts/check-layers.ts`).
 * To change how Dwell is put together, change this list first.
 */

/** A folder imports only from itself and from the folders named beside it. */
export const LAYERS: Readonly<Record<string, readonly string[]>> = {
  // No domain: Result, branded units, time zones, words and number formats.
  base: [],
  // What a case is. Pure.
  case: ['base'],
  // Query specs and the engine behind them. Knows no case.
  engine: ['base'],
  // Presentational parts. Know no case.
  ui: ['base'],
  // File → bytes → format → rows → engine, in workers.
  intake: ['base', 'case', 'engine'],
  // Query specs, decoders, window cube. Pure.
  analysis: ['base', 'case', 'engine'],
  // What may leave the page: a policy for every field of a case and of an access. Pure.
  redaction: ['base', 'case', 'engine'],
  // What can be asked of accesses, as it is typed and as the engine takes it. Pure.
  filter: ['base', 'engine', 'redaction'],
  // The shareable state and its reducer. Pure.
  investigation: ['base', 'case', 'analysis', 'filter'],
  // Investigation ↔ address. Pure.
  link: ['base', 'case', 'analysis', 'filter', 'investigation'],
  // The only seam between React and everything above.
  data: ['base', 'case', 'engine', 'intake', 'analysis', 'redaction', 'filter', 'investigation', 'link'],
  // One folder per panel.
  views: ['base', 'case', 'ui', 'analysis', 'redaction', 'filter', 'investigation', 'link', 'data'],
  // The report: built purely, drawn on pages.
  report: ['base', 'case', 'ui', 'analysis', 'redaction', 'filter', 'investigation', 'link', 'data', 'views'],
  // What leaves the page as a file: citation, picture, saved page, encrypted case.
  share: ['base', 'case', 'analysis', 'redaction', 'filter', 'investigation', 'link', 'data', 'report'],
  // Providers, routes, shell. Nobody imports it.
  app: [
    'base',
    'case',
    'ui',
    'analysis',
    'redaction',
    'filter',
    'investigation',
    'link',
    'data',
    'views',
    'report',
    'share',
  ],
}

/** The entry file may import anything; nothing imports it. */
export const ENTRY = 'main.tsx'

/** Folders whose sub-folders are parts that do not import each other: what several need goes to a layer above. */
export const APART: readonly string[] = ['views']

/** Packages that only some places may import. Everything else is open to all layers. */
export const PACKAGES: readonly {
  readonly packages: RegExp
  readonly only: readonly string[]
  readonly why: string
}[] = [
  { packages: /^@duckdb\//, only: ['engine/duckdb'], why: 'one engine stands behind one interface' },
  { packages: /^apache-arrow$/, only: ['engine', 'intake'], why: 'columns leave the engine as typed arrays' },
  {
    packages: /^(react|react-dom|react-aria.*|recharts|@tanstack\/.+)(\/|$)/,
    only: ['ui', 'data', 'views', 'report', 'app', ENTRY],
    why: 'pure layers run in Node without a page',
  },
  { packages: /^idb-keyval$/, only: ['data'], why: 'the browser is reached through one seam' },
]

/** Pure places inside a layer that otherwise draws: no packages that need a page. */
export const PURE: readonly string[] = ['report/build']

/** Names that say nothing about what is inside. */
export const EMPTY_NAMES = /^(utils?|helpers?|common|misc|shared|index|types)$/

/** A file asks to be two above this many lines. */
export const LONGEST_FILE = 350
/** Tests and what only they use. */
export const IS_TEST = /(\.|-in-)test\.tsx?$/
/** Tests and lists of data: words of a folder, made-up cases for tests. */
export const MAY_BE_LONG = /\.test\.tsx?$|(^|\/)(text|fixture)\.ts$/
/** Files above that, each to be split; nothing may be added here without an issue. */
export const LENGTH_DEBT: readonly string[] = []
