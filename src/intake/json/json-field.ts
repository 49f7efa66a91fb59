import { isObject, type JsonObject } from './json-line'

/** An own member; what `Object.prototype` has (`constructor`, `__proto__`) is no field of a log. */
export const member = (object: JsonObject, name: string): unknown =>
  Object.hasOwn(object, name) ? object[name] : undefined

/** What stands at a path of names; undefined where a step is missing or no object. */
export function valueAt(object: JsonObject, ...path: readonly string[]): unknown {
  let value: unknown = object
  for (const name of path) {
    if (!isObject(value)) return undefined
    value = member(value, name)
  }
  return value
}

/** JSON null, nothing, `-` and the empty string are no value. */
export const isNone = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || value === '-'

/** A value as text: a string, or an integer that a double holds (ids). */
export function asText(value: unknown): string | null {
  if (typeof value === 'string') return isNone(value) ? null : value
  return Number.isSafeInteger(value) ? String(value) : null
}

const DECIMAL = /^\d{1,15}(?:\.\d{1,15})?$/

/** A value as number: a JSON number, or decimal digits in a string; null for anything else. */
export function asNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  return typeof value === 'string' && DECIMAL.test(value) ? Number(value) : null
}

export const text = (object: JsonObject, ...path: readonly string[]): string | null => asText(valueAt(object, ...path))
export const number = (object: JsonObject, ...path: readonly string[]): number | null =>
  asNumber(valueAt(object, ...path))

/** The first of `names` that has a value, as text. */
export function firstText(object: JsonObject, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = asText(member(object, name))
    if (value !== null) return value
  }
  return null
}

export const hasAny = (object: JsonObject, ...names: readonly string[]): boolean =>
  names.some((name) => Object.hasOwn(object, name))

/** `192.0.2.1:443` and `[2001:db8::1]:443`, as Go writes addresses, without their port. */
export function withoutPort(address: string | null): string | null {
  if (address === null) return null
  const colon = address.lastIndexOf(':')
  if (address.startsWith('[')) return address.endsWith(']', colon) ? address.slice(1, colon - 1) : address
  return colon > 0 && address.indexOf(':') === colon ? address.slice(0, colon) : address
}

/** The members of an object in a member; none where it is no object. */
export function membersOf(object: JsonObject, name: string): readonly (readonly [string, unknown])[] {
  const value = member(object, name)
  return isObject(value) ? Object.entries(value) : []
}
