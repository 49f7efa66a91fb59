// Writes the JSON Schema of case files from the one definition in src/case/schema.ts.
// Run with: npx tsx scripts/write-schema.ts
import { mkdir, writeFile } from 'node:fs/promises'
import { caseJsonSchemaText } from '@/case/json-schema'

const folder = new URL('../public/schema/', import.meta.url)
await mkdir(folder, { recursive: true })
await writeFile(new URL('dwell.case-1.schema.json', folder), caseJsonSchemaText())
