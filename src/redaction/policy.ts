/**
 * What may leave the page, and where to. Every field of a case, of an access and of an exhibit has a policy in one of the tables beside
 * this file; their type asks for all fields, so that one without a policy does not compile. Pure.
 */
export const OUTPUTS = [
  /** The address of a view. */
  'link',
  /** Paper, and every file written from the report: JSON, Markdown, Word, HTML. */
  'report',
  /** Files of what was opened, saved by name: rows of a log, the case file. */
  'export',
  /** The page that saves a view as one HTML file. */
  'page',
] as const
export type Output = (typeof OUTPUTS)[number]

/** `redacted`: a mark stands in place of what identifies someone. `never`: it is left out. */
export type Treatment = 'shown' | 'redacted' | 'never'

/** What a field says. `words` are free text, in which only what looks like an identifier is redacted; all others are redacted whole. */
export type Holds = 'fact' | 'words' | Identifier
export const IDENTIFIERS = ['client', 'account', 'token', 'path', 'referrer', 'e-mail', 'phone', 'value'] as const
export type Identifier = (typeof IDENTIFIERS)[number]

export type FieldPolicy = { readonly holds: Holds } & Readonly<Record<Output, Treatment>>

type KeysOf<T> = T extends unknown ? keyof T : never
type At<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never

/** A policy for every field of a value: of a list, that of its items; of a choice of shapes, that of all their fields. */
export type PolicyOf<T, F extends FieldPolicy = FieldPolicy> = [NonNullable<T>] extends [string | number | boolean]
  ? F
  : [NonNullable<T>] extends [readonly (infer Item)[]]
    ? PolicyOf<Item, F>
    : { readonly [K in KeysOf<NonNullable<T>>]-?: PolicyOf<At<NonNullable<T>, K>, F> }

/** The same where nothing may be left out of an output. */
export type WholePolicyOf<T, O extends Output> = PolicyOf<T, FieldPolicy & Readonly<Record<O, 'shown' | 'redacted'>>>
