import type { Fields } from './fields'

/** The version of links this build writes. Raise it together with one more step in {@link STEPS}. */
export const LINK_VERSION = 1

/** `STEPS.get(n)` turns the fields of version n into those of version n + 1. Released steps are never edited. */
const STEPS: ReadonlyMap<number, (fields: Fields) => Fields> = new Map()

// A version without its step would silently misread old links, so the app must not even start.
for (let version = 1; version < LINK_VERSION; version++) {
  if (!STEPS.has(version)) throw new Error(`no upgrade step for links of version ${version}`)
}

/** Fields of an older version in the terms of {@link LINK_VERSION}. */
export function upgradeFields(fields: Fields, version: number): Fields {
  let upgraded = fields
  for (let at = version; at < LINK_VERSION; at++) upgraded = STEPS.get(at)?.(upgraded) ?? upgraded
  return upgraded
}
