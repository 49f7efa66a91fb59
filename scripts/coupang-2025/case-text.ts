import type { Case } from '@/case/schema'

/**
 * The case file as text: one line an entry of each list, so that a change shows as the lines it touches,
 * and long number lists do not become one line a number.
 */
export function caseText(value: unknown): string {
  const parts = Object.entries(value as Record<string, unknown>).map(([key, part]) => {
    const body = Array.isArray(part)
      ? `[\n${part.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n')}\n ]`
      : JSON.stringify(part)
    return ` ${JSON.stringify(key)}: ${body}`
  })
  return `{\n${parts.join(',\n')}\n}\n`
}

/** `public/cases/index.json`. */
export const indexText = ({ id, title }: Case, sha256: string): string =>
  `${JSON.stringify({ cases: [{ id, title, sha256 }] }, null, 1)}\n`
