import type { Label, Mark, Shape } from './scene'

/** A lane under construction. */
export interface LanePart {
  readonly shapes: Shape[]
  readonly labels: Label[]
  readonly marks: Mark[]
}

export const emptyPart = (): LanePart => ({ shapes: [], labels: [], marks: [] })

/** Adds what there is and skips what fell out of sight or found no room. */
export function add<T>(list: T[], value: T | null | undefined): void {
  if (value !== null && value !== undefined) list.push(value)
}
