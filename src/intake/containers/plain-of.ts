import type { Content } from './content'

/** The content as something that can be read at any place; what is packed is unpacked into the browser's own storage of blobs. Throws IntakeError. */
export async function plainOf(content: Content): Promise<Blob> {
  if (content.plain !== null) return content.plain
  const pieces: Blob[] = []
  for await (const chunk of content.open()) pieces.push(new Blob([new Uint8Array(chunk)]))
  return new Blob(pieces)
}
