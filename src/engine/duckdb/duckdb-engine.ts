import type { TextColumn } from '../access-table'
import type { Engine } from '../engine'
import type { Columns, Query } from '../query'
import type { RowChunk } from '../row-chunk'
import { addWords, newWords, type WordList } from '../word-list'
import { arrowStream } from './arrow-stream'
import type { Batch } from './batch'
import { compileQuery } from './compile'
import { decodeAnswer } from './decode'
import { type Statement, tableName } from './statement'

/** What we use of duckdb-wasm. Its asynchronous (browser) and blocking (Node) builds both fit. */
export interface DuckDb {
  connect(): Connection | Promise<Connection>
}
export interface Connection {
  prepare(sql: string): PreparedStatement | Promise<PreparedStatement>
  query(sql: string): unknown
  send(sql: string): Promise<Iterable<Batch> | AsyncIterable<Batch>>
  cancelSent(): unknown
  insertArrowFromIPCStream(stream: Uint8Array, options: { name: string; schema: string; create: boolean }): unknown
  close(): unknown
}
interface PreparedStatement {
  query(...values: (string | number)[]): unknown
  close(): unknown
}

/**
 * Only what is inside the wasm file may run: without this, a function of an extension makes duckdb-wasm download it,
 * and offline its worker dies. Nothing outside the tab can be read, and no later statement can undo that.
 */
const LOCKDOWN = [
  'SET autoinstall_known_extensions = false',
  'SET autoload_known_extensions = false',
  'SET enable_external_access = false',
  // The order of rows is told by `line`; keeping it costs memory while rows are added.
  'SET preserve_insertion_order = false',
  'SET lock_configuration = true',
]

/** How the worker around the database ends. */
export interface Host {
  terminate(): Promise<void>
  /** Rejects when the worker dies: duckdb-wasm then leaves every call waiting for ever. */
  readonly died: Promise<never>
}

export class DuckDbEngine implements Engine {
  private readonly db: DuckDb
  private readonly host: Host
  private readonly writer: Connection
  /** The words of each table, for chunks bring only the new ones. */
  private readonly tables = new Map<string, Readonly<Record<TextColumn, WordList>>>()
  private writing: Promise<unknown> = Promise.resolve()

  private constructor(db: DuckDb, host: Host, writer: Connection) {
    this.db = db
    this.host = host
    this.writer = writer
  }

  /** `db` is open and has no tables. */
  static async start(db: DuckDb, host: Host): Promise<DuckDbEngine> {
    const writer = await db.connect()
    for (const sql of LOCKDOWN) await writer.query(sql)
    return new DuckDbEngine(db, host, writer)
  }

  get died(): Promise<never> {
    return this.host.died
  }

  async append(table: string, chunk: RowChunk): Promise<void> {
    tableName(table)
    await this.write(async () => {
      const known = this.tables.get(table)
      const words = known ?? newWords()
      addWords(words, chunk)
      const create = known === undefined
      await this.writer.insertArrowFromIPCStream(arrowStream(chunk, words), { name: table, schema: 'main', create })
      this.tables.set(table, words)
    })
  }

  async drop(table: string): Promise<void> {
    const sql = `DROP TABLE IF EXISTS ${tableName(table)}`
    await this.write(async () => {
      await this.writer.query(sql)
      this.tables.delete(table)
    })
  }

  /** One write at a time: two batches of a new table would both create it. */
  private write(task: () => Promise<void>): Promise<void> {
    const written = this.writing.then(task)
    this.writing = written.catch(() => {})
    return Promise.race([written, this.host.died])
  }

  async query<Q extends Query>(query: Q, signal: AbortSignal): Promise<Columns<Q>> {
    const batches = await Promise.race([this.run(compileQuery(query), signal), this.host.died])
    return decodeAnswer(query, batches) as Columns<Q>
  }

  async close(): Promise<void> {
    this.tables.clear()
    await this.host.terminate()
  }

  /** Each statement has a connection of its own: a connection holds one pending result, and variables live in it. */
  private async run(statement: Statement, signal: AbortSignal): Promise<Batch[]> {
    signal.throwIfAborted()
    const connection = await this.db.connect()
    const cancel = () => void connection.cancelSent()
    try {
      for (const [name, value] of Object.entries(statement.values)) {
        const prepared = await connection.prepare(`SET VARIABLE ${name} = ?`)
        await prepared.query(value)
        await prepared.close()
      }
      signal.throwIfAborted()
      signal.addEventListener('abort', cancel, { once: true })
      const batches: Batch[] = []
      for await (const batch of await connection.send(statement.sql)) batches.push(batch)
      signal.throwIfAborted()
      return batches
    } catch (error) {
      // A cancelled statement ends as an error of DuckDB's; callers know the reason of the signal.
      signal.throwIfAborted()
      throw error
    } finally {
      signal.removeEventListener('abort', cancel)
      await connection.close()
    }
  }
}
