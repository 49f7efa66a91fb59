import { z } from 'zod'
import { day, id, localText, when } from './schema-pieces'

/** One log source on the coverage lane: from when to when it exists, is missing, or was deleted. */
export const coverage = z.strictObject({
  id,
  name: localText,
  /** `unknown`: nothing was published about this stretch. */
  stretches: z
    .array(
      z.strictObject({
        state: z.enum(['kept', 'deleted', 'unknown']),
        when,
        label: localText,
        sources: z.array(id),
        inferred: z.boolean().optional(),
        question: id.optional(),
        /** Why the log is missing, as far as a source says. */
        cause: localText.optional(),
        /** What of it was said before that day, the earliest first; nothing, where there is no text. */
        causeBefore: z
          .array(z.strictObject({ day, text: localText.optional() }))
          .min(1)
          .optional(),
        /** What follows for which question from the log being there or missing. */
        means: z
          .array(z.strictObject({ question: id, text: localText }))
          .min(1)
          .optional(),
      }),
    )
    .min(1),
})

/** A key that signs tokens, and from when to when someone else could use it. */
export const signingKey = z.strictObject({
  id,
  /** Key id as it stands in tokens and logs (`kid`, RFC 7515 §4.1.4). */
  kid: z.string().min(1).nullable(),
  name: localText,
  inUse: when.optional(),
  copied: when.nullable(),
  ownerLeft: when.nullable(),
  revoked: when.nullable(),
  /** Questions whose claims give rival dates. */
  questions: z.strictObject({ copied: id.optional(), ownerLeft: id.optional(), revoked: id.optional() }).optional(),
  /** From which day on a date was known; without it, from the first source of the key on. */
  statedOn: z.strictObject({ copied: day.optional(), ownerLeft: day.optional(), revoked: day.optional() }).optional(),
  note: localText.optional(),
  sources: z.array(id).min(1),
})
