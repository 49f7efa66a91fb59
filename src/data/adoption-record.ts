import { z } from 'zod'
import type { Adoption } from '@/case/adopt'
import { id, instant } from '@/case/schema-pieces'

/** The investigator's adoptions of one case as this browser keeps them. Pure. */

/** Most characters of a reason: it is printed beside the claim. */
export const LONGEST_REASON = 2_000

const adoption = z.strictObject({
  question: id,
  claim: id,
  reason: z.string().min(1).max(LONGEST_REASON),
  at: instant,
})
const record = z.strictObject({ version: z.literal(1), adoptions: z.array(z.unknown()) })

/** `newer`: kept by a later version of Dwell, and not to be written over. What cannot be read is left out. */
export function readAdoptions(kept: unknown): readonly Adoption[] | 'newer' {
  if (kept === undefined) return []
  const read = record.safeParse(kept)
  if (!read.success) return 'newer'
  return read.data.adoptions.flatMap((item) => {
    const one = adoption.safeParse(item)
    return one.success ? [one.data] : []
  })
}

export const writeAdoptions = (adoptions: readonly Adoption[]): unknown => ({ version: 1, adoptions: [...adoptions] })

/** One question's adoption is set, or with null taken away. */
export interface AdoptionChange {
  readonly question: string
  readonly to: Adoption | null
  /** Leaves one that is there by then. */
  readonly yields?: true
}

/** A case has one adoption a question; a later one takes the place of the one before. */
export function changedAdoptions(now: readonly Adoption[], changes: readonly AdoptionChange[]): readonly Adoption[] {
  const byQuestion = new Map(now.map((one) => [one.question, one]))
  for (const { question, to, yields } of changes) {
    if (to === null) byQuestion.delete(question)
    else if (yields !== true || !byQuestion.has(question)) byQuestion.set(question, to)
  }
  return [...byQuestion.values()]
}
