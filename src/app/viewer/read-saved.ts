import { type Language, translator } from '@/base/text'
import { problemText } from '@/case/case-problem'
import { type CaseFile, readCaseFile } from '@/data/case-file'
import { type Contents, readContents } from '@/share/contents'
import { text } from './text'

export type ReadSaved =
  | { readonly kind: 'ready'; readonly file: CaseFile; readonly contents: Contents }
  | { readonly kind: 'broken'; readonly say: (language: Language) => string }

/** The case and the view that a saved page carries. `json` is null where their element is not there. Never rejects. */
export async function readSaved(json: string | null): Promise<ReadSaved> {
  const read = json === null ? null : readContents(json)
  if (read === null || !read.ok) {
    const { error } = read ?? { error: { code: 'broken' as const } }
    return broken((language) =>
      error.code === 'newer'
        ? translator(text, language)('newer', { version: error.version })
        : translator(text, language)('cut'),
    )
  }
  const { bytes, sha256, fileName } = read.value.case
  const file = await readCaseFile(bytes, 'file', fileName)
  if (!file.ok) {
    const [first] = file.error
    return broken((language) =>
      translator(text, language)('refused', { why: first === undefined ? '' : problemText(first, language) }),
    )
  }
  const found = file.value.sha256
  return found === sha256
    ? { kind: 'ready', file: file.value, contents: read.value }
    : broken((language) => translator(text, language)('changed', { hash: sha256, found }))
}

const broken = (say: (language: Language) => string): ReadSaved => ({ kind: 'broken', say })
