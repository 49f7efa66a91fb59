import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test } from './test'

/** Real logs lie beside the repository, not in it: they hold addresses of real clients. */
const FOLDER = fileURLToPath(new URL('../../../shared/samples/access-logs/', import.meta.url))

/** Path of a sample; skips the test with a message where the samples are absent. */
export function sample(name: string): string {
  const file = FOLDER + name
  test.skip(!existsSync(file), `needs ../shared/samples/access-logs/${name}`)
  return file
}
