/**
 * Reads one combined log with native DuckDB, on two threads, into a table of the columns that Dwell keeps, then counts
 * accesses by day and page: what the accesses lane draws. Prints one line of JSON. A program of `with-duckdb.ts`.
 */
import { DuckDBInstance } from '@duckdb/node-api'

export interface DuckdbResult {
  readonly seconds: number
  readonly rows: number
}

const COLUMNS = `{'client': 'VARCHAR', 'ident': 'VARCHAR', 'account': 'VARCHAR', 'stamp': 'VARCHAR', 'zone': 'VARCHAR',
  'request': 'VARCHAR', 'status': 'SMALLINT', 'bytes': 'BIGINT', 'referrer': 'VARCHAR', 'agent': 'VARCHAR'}`

/** Every line has its own offset from UTC, and a line counts only with it; this is the fastest way DuckDB has for it. */
const UTC = `strptime(stamp, '[%d/%b/%Y:%H:%M:%S')
  - to_minutes(CAST(zone[1:3] AS INTEGER) * 60 + CAST(zone[1] || zone[4:5] AS INTEGER))`

const PATH = `split_part(request, ' ', 2)`

/** Ids in paths of this log are numbers, and no two of them stand side by side (`log-words.ts`): nothing else of Dwell's rule is needed. */
const PAGE = `regexp_replace(split_part(${PATH}, '?', 1), '/[0-9]+(/|$)', '/:id\\1', 'g')`

const file = (process.argv[2] ?? '').replaceAll("'", "''")
const instance = await DuckDBInstance.create(':memory:')
const connection = await instance.connect()
await connection.run('SET threads = 2')
const began = performance.now()
await connection.run(`CREATE TABLE accesses AS
  SELECT ${UTC} AS time, client, account, split_part(request, ' ', 1) AS method, ${PATH} AS path, ${PAGE} AS page,
    status, bytes, referrer, agent
  FROM read_csv('${file}', auto_detect = false, header = false, delim = ' ', quote = '"', escape = '\\',
    nullstr = '-', columns = ${COLUMNS})`)
const days = await connection.runAndReadAll(
  "SELECT date_trunc('day', time) AS day, page, count(*)::DOUBLE AS accesses FROM accesses GROUP BY day, page ORDER BY day",
)
const seconds = (performance.now() - began) / 1000
const rows = days.getRows().reduce((sum, [, , accesses]) => sum + Number(accesses), 0)
console.log(JSON.stringify({ seconds, rows } satisfies DuckdbResult))
connection.closeSync()
instance.closeSync()
