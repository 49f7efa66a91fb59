import type { SchemaElement } from 'hyparquet'

/** A value as a mapping reads it: text, bytes of text, or none. */
export type CellText = (value: unknown) => string | Uint8Array | null

const MS_PER_DAY = 86_400_000
const FURTHEST = 8_640_000_000_000_000

/** Per second, of the units of Parquet. */
const UNITS = { MILLIS: 1_000n, MICROS: 1_000_000n, NANOS: 1_000_000_000n } as const
type Unit = keyof typeof UNITS

/**
 * How values of a column are told. Times become ISO 8601 with all digits that they have: with `Z` where the column says that it is
 * UTC, without a zone where it is a clock's time or (INT96) does not say. Decimals keep every digit.
 * https://github.com/apache/parquet-format/blob/master/LogicalTypes.md
 */
export function cellText({ type, converted_type: converted, logical_type: logical, scale }: SchemaElement): CellText {
  if (logical?.type === 'TIMESTAMP') return whole((value) => timestamp(value, logical.unit, logical.isAdjustedToUTC))
  if (converted === 'TIMESTAMP_MILLIS') return whole((value) => timestamp(value, 'MILLIS', true))
  if (converted === 'TIMESTAMP_MICROS') return whole((value) => timestamp(value, 'MICROS', true))
  if (type === 'INT96') return whole((value) => timestamp(value, 'NANOS', false))
  if (logical?.type === 'DATE' || converted === 'DATE') return whole((days) => isoDay(Number(days)))
  if (logical?.type === 'TIME') return whole((value) => timeOfDay(value, logical.unit))
  if (converted === 'TIME_MILLIS') return whole((value) => timeOfDay(value, 'MILLIS'))
  if (converted === 'TIME_MICROS') return whole((value) => timeOfDay(value, 'MICROS'))
  if (logical?.type === 'DECIMAL') return (value) => decimal(value, logical.scale)
  if (converted === 'DECIMAL') return (value) => decimal(value, scale ?? 0)
  return type === 'FLOAT' ? shortFloat : plainText
}

function plainText(value: unknown): string | Uint8Array | null {
  if (typeof value === 'string' || value instanceof Uint8Array) return value
  if (value === null || value === undefined) return null
  return typeof value === 'object' ? JSON.stringify(value, forJson) : String(value)
}

/** The fewest digits that tell a float of 32 bits from its neighbours: 0.1, not 0.10000000149011612. */
function shortFloat(value: unknown): string | null {
  if (typeof value !== 'number') return null
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits))
    if (Math.fround(short) === value) return String(short)
  }
  return String(value)
}

/** JSON of what Parquet holds: whole numbers keep their digits, bytes are taken for text. */
export function forJson(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  if (value instanceof Uint8Array) return new TextDecoder().decode(value)
  return value
}

const whole =
  (tell: (value: bigint) => string | null): CellText =>
  (value) =>
    typeof value === 'bigint' || Number.isSafeInteger(value) ? tell(BigInt(value as bigint | number)) : null

function timestamp(value: bigint, unit: Unit, utc: boolean): string | null {
  const perMs = UNITS[unit] / 1000n
  // Towards the past, as clocks do: times before 1970 are negative.
  const ms = Number(value / perMs - (value % perMs < 0n ? 1n : 0n))
  if (Math.abs(ms) > FURTHEST) return null
  const rest = ((value % perMs) + perMs) % perMs
  const finer = perMs === 1n ? '' : String(rest).padStart(String(perMs).length - 1, '0')
  return `${new Date(ms).toISOString().slice(0, -1)}${finer}${utc ? 'Z' : ''}`
}

const isoDay = (days: number): string | null =>
  Math.abs(days) * MS_PER_DAY > FURTHEST ? null : new Date(days * MS_PER_DAY).toISOString().slice(0, 10)

function timeOfDay(value: bigint, unit: Unit): string | null {
  const day = timestamp(value, unit, false)
  return value < 0n || value >= 86_400n * UNITS[unit] ? null : (day?.slice(11) ?? null)
}

/** The unscaled number is an integer, or its bytes in two's complement, highest first. */
function decimal(value: unknown, scale: number): string | null {
  const unscaled = value instanceof Uint8Array ? twosComplement(value) : value
  if (typeof unscaled !== 'bigint' && !Number.isSafeInteger(unscaled)) return null
  if (!(scale >= 0 && scale <= 100)) return null
  const digits = String(unscaled)
    .replace('-', '')
    .padStart(scale + 1, '0')
  const sign = String(unscaled).startsWith('-') ? '-' : ''
  return sign + digits.slice(0, digits.length - scale) + (scale === 0 ? '' : `.${digits.slice(-scale)}`)
}

/** Longer numbers have more digits (38) than Parquet allows. */
const LONGEST_DECIMAL = 32

function twosComplement(bytes: Uint8Array): bigint | null {
  if (bytes.length === 0 || bytes.length > LONGEST_DECIMAL) return null
  const unsigned = bytes.reduce((value, byte) => value * 256n + BigInt(byte), 0n)
  return BigInt.asIntN(bytes.length * 8, unsigned)
}
