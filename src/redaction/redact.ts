import type { Language } from '@/base/text'
import { redactText } from './identifiers-in-text'
import { markOf } from './mark'
import type { FieldPolicy, Output, PolicyOf, WholePolicyOf } from './policy'

/** The value as an output may hold it. Fields that it never holds are left out, and so are fields without a policy. Pure. */
export const redact = <T>(value: T, policy: PolicyOf<T>, output: Output, language: Language): unknown =>
  walk(value, policy, output, language)

/** The same where the output leaves nothing out. What needs no mark is the same object. */
export const redactWhole = <T, O extends Output>(
  value: T,
  policy: WholePolicyOf<T, O>,
  output: O,
  language: Language,
): T => walk(value, policy, output, language) as T

const isField = (policy: unknown): policy is FieldPolicy =>
  typeof policy === 'object' && policy !== null && 'holds' in policy && typeof policy.holds === 'string'

function walk(value: unknown, policy: unknown, output: Output, language: Language): unknown {
  if (isField(policy)) return leaf(value, policy, output, language)
  if (value === null || value === undefined) return value
  if (Array.isArray(value))
    return same(
      value,
      value.map((item) => walk(item, policy, output, language)),
    )
  if (typeof value !== 'object' || typeof policy !== 'object' || policy === null) return undefined
  const entries = Object.entries(value).flatMap(([name, inside]): [string, unknown][] => {
    const of = Object.hasOwn(policy, name) ? (policy as Readonly<Record<string, unknown>>)[name] : undefined
    if (of === undefined) return []
    const left = walk(inside, of, output, language)
    return left === undefined && inside !== undefined ? [] : [[name, left]]
  })
  const before = Object.values(value)
  const isSame = entries.length === before.length && entries.every(([, left], index) => left === before[index])
  return isSame ? value : Object.fromEntries(entries)
}

function leaf(value: unknown, policy: FieldPolicy, output: Output, language: Language): unknown {
  const { holds } = policy
  const treatment = policy[output]
  if (treatment === 'never') return undefined
  if (treatment === 'shown' || holds === 'fact' || value === null || value === undefined) return value
  if (holds !== 'words') return markOf(holds, language)
  if (Array.isArray(value))
    return same(
      value,
      value.map((item) => leaf(item, policy, output, language)),
    )
  return typeof value === 'string' ? redactText(value, { language, kind: 'text' }) : value
}

const same = (before: readonly unknown[], after: readonly unknown[]): readonly unknown[] =>
  after.every((item, index) => item === before[index]) ? before : after.filter((item) => item !== undefined)
