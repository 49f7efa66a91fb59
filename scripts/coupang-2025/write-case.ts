import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { parseCase } from '@/case/parse-case'
import { buildCase } from './build-case'
import { caseText, indexText } from './case-text'
import { makeExtract } from './extract'

/** Writes the default case and the list of shipped cases. Run again, it changes nothing. */
const root = new URL('../../public/cases/', import.meta.url)
const nothing = (): void => {}
const text = caseText(buildCase(await makeExtract({ log: nothing, ledger: nothing, truth: nothing })))
const read = parseCase(text)
if (!read.ok) {
  process.stderr.write(`${JSON.stringify(read.error, null, 1)}\n`)
  process.exit(1)
}
await mkdir(new URL('coupang-2025/', root), { recursive: true })
await writeFile(new URL('coupang-2025/case.json', root), text)
await writeFile(new URL('index.json', root), indexText(read.value, createHash('sha256').update(text).digest('hex')))
