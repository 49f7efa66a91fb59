import type { Content } from './content'

/** As many first bytes of a content are looked at to tell what it is. */
const HEAD = 262_144

/** The first bytes of a content; `whole` says whether there are no more of them. Throws IntakeError. */
export async function contentHead(content: Content): Promise<{ head: Uint8Array; whole: boolean }> {
  const head = new Uint8Array(HEAD)
  let length = 0
  for await (const chunk of content.open()) {
    const part = chunk.subarray(0, HEAD - length)
    head.set(part, length)
    length += part.length
    if (length === HEAD) return { head, whole: false }
  }
  return { head: head.subarray(0, length), whole: true }
}
