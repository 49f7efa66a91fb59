import { z } from 'zod'
import { CASE_FORMAT, caseSchema } from './schema'

/**
 * The JSON Schema (draft 2020-12) of a case file as written, for editors and other tools. References between parts and
 * the order of times are checked by Dwell only.
 */
export function caseJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(caseSchema, { io: 'input', unrepresentable: 'any' })
  return {
    $schema,
    title: CASE_FORMAT,
    description: 'A Dwell case: one incident, its sources and its claims.',
    ...schema,
  }
}

/** The text of the published schema file. */
export const caseJsonSchemaText = (): string => `${JSON.stringify(caseJsonSchema(), null, 2)}\n`
