import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { caseJsonSchema, caseJsonSchemaText } from './json-schema'

it('is the schema published beside the app (npx tsx scripts/write-schema.ts)', async () => {
  const published = await readFile(resolve('public/schema/dwell.case-1.schema.json'), 'utf8')
  expect(published).toBe(caseJsonSchemaText())
})

it('describes files as written, strictly', () => {
  expect(caseJsonSchema()).toMatchObject({ type: 'object', additionalProperties: false, title: 'dwell.case/1' })
})
