/** What a table without a format of its own can hold; the user says which. */
export const TABLE_KINDS = ['access', 'ledger', 'keys'] as const
export type TableKind = (typeof TABLE_KINDS)[number]

/**
 * What a value of a field is. `time` becomes epoch ms, `duration` ms, `bytes` bytes; `date-or-time` may be a day or a month only
 * and keeps that precision.
 */
export type ValueType = 'time' | 'date-or-time' | 'text' | 'token' | 'path' | 'status' | 'bytes' | 'duration'

export interface TargetField {
  readonly type: ValueType
  readonly required: boolean
}

const text: TargetField = { type: 'text', required: false }
const token: TargetField = { type: 'token', required: false }

/** Fields of each kind, in the order in which they are asked for. Names of targets are words of `text.ts`: `target-client`. */
const TARGET_FIELDS = {
  access: {
    time: { type: 'time', required: true },
    client: text,
    account: text,
    token,
    key: text,
    method: text,
    path: { type: 'path', required: false },
    status: { type: 'status', required: false },
    bytes: { type: 'bytes', required: false },
    duration: { type: 'duration', required: false },
    agent: text,
    referrer: text,
    host: text,
  },
  /** Of token and key, one is enough: see {@link missingTargets}. */
  ledger: {
    token,
    key: text,
    account: text,
    issuedAt: { type: 'time', required: true },
    expiresAt: { type: 'time', required: false },
  },
  keys: {
    key: { type: 'text', required: true },
    createdAt: { type: 'date-or-time', required: false },
    activatedAt: { type: 'date-or-time', required: false },
    retiredAt: { type: 'date-or-time', required: false },
    revokedAt: { type: 'date-or-time', required: false },
  },
} as const satisfies Record<TableKind, Record<string, TargetField>>

export type AccessTarget = keyof typeof TARGET_FIELDS.access
export type LedgerTarget = keyof typeof TARGET_FIELDS.ledger
export type KeysTarget = keyof typeof TARGET_FIELDS.keys
export type Target = AccessTarget | LedgerTarget | KeysTarget

/** Targets of a kind, in order. */
export const targetsOf = (kind: TableKind): readonly Target[] => Object.keys(TARGET_FIELDS[kind]) as Target[]

/** Null where the kind has no such target. */
export function targetField(kind: TableKind, target: string): TargetField | null {
  const fields: Readonly<Record<string, TargetField>> = TARGET_FIELDS[kind]
  return Object.hasOwn(fields, target) ? (fields[target] ?? null) : null
}

/** Targets without which the table cannot be read; for a ledger without token and key, that is `token`. */
export function missingTargets(kind: TableKind, has: (target: Target) => boolean): readonly Target[] {
  const missing = targetsOf(kind).filter((target) => targetField(kind, target)?.required === true && !has(target))
  return kind === 'ledger' && !has('token') && !has('key') ? ['token', ...missing] : missing
}
