import { NUMBER_COLUMNS, type NumberColumn, TEXT_COLUMNS, type TextColumn } from '../access-table'

/**
 * SQL and the values it reads with `getvariable('name')`. Values are bound by a prepared `SET VARIABLE name = ?`
 * and never become part of the text: access logs are written by attackers.
 * Variables, not parameters, because duckdb-wasm runs a prepared statement in one blocking step that cannot be cancelled.
 */
export interface Statement {
  readonly sql: string
  readonly values: Readonly<Record<string, string | number>>
}

const TABLE_NAME = /^[a-z][a-z0-9_]{0,62}$/

/** A table name of ours, quoted. Throws on anything else: it would be a mistake in this program, not in its input. */
export function tableName(name: string): string {
  if (!TABLE_NAME.test(name)) throw new RangeError(`not a table name: ${name}`)
  return `"${name}"`
}

const COLUMNS: readonly string[] = [...NUMBER_COLUMNS, ...TEXT_COLUMNS]

export function columnName(name: TextColumn | NumberColumn): string {
  if (!COLUMNS.includes(name)) throw new RangeError(`not a column: ${name}`)
  return `"${name}"`
}

/** The values of a statement, each under a name of its own. */
export class Bound {
  readonly values: Record<string, string | number> = {}
  private count = 0

  text(value: string): string {
    return `CAST(${this.bind(value)} AS VARCHAR)`
  }

  number(value: number): string {
    return `CAST(${this.bind(value)} AS DOUBLE)`
  }

  whole(value: number): string {
    return `CAST(${this.bind(value)} AS BIGINT)`
  }

  /** A list of numbers in one value. */
  numbers(values: Iterable<number>): string {
    return `CAST(string_split(${this.bind(Array.from(values).join(','))}, ',') AS DOUBLE[])`
  }

  private bind(value: string | number): string {
    const name = `v${this.count++}`
    this.values[name] = value
    return `getvariable('${name}')`
  }
}
