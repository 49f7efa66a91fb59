import type { Source } from '@/case/schema'

/** Sources that hold every word of `query` in title, publisher, address or note; a number finds the source cited by it. */
export function findSources(
  sources: readonly Source[],
  query: string,
  numberOf: (id: string) => number | null,
): Source[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return sources.filter((source) => {
    const text = [source.title, source.publisher, source.url, source.note, source.id].join(' ').toLowerCase()
    return words.every((word) => text.includes(word) || word.replace(/^\[|\]$/g, '') === String(numberOf(source.id)))
  })
}
