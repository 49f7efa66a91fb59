/** Parts sorted at a time, a power of two: memory of a bucket stays small, and sorting it fast. */
const BUCKETS = 64

/** Counts lines that are equal to one before them, by their numbers (`line-hash.ts`), whose order is random. */
export class DuplicateCounter {
  private parts: Float64Array[] = []

  /** Keeps the numbers; comparing them waits until all rows are read, which somebody is waiting for. */
  add(hashes: Float64Array): void {
    this.parts.push(hashes)
  }

  /** Ends counting; the memory is given back. */
  count(): number {
    const buckets = Array.from({ length: BUCKETS }, () => ({ values: new Float64Array(4096), length: 0 }))
    for (const hashes of this.parts.splice(0)) {
      for (const hash of hashes) {
        // The lowest bits: the remainder of a number this large takes long.
        const bucket = buckets[hash & (BUCKETS - 1)]
        if (bucket === undefined) continue
        if (bucket.length === bucket.values.length) {
          const wider = new Float64Array(bucket.length * 2)
          wider.set(bucket.values)
          bucket.values = wider
        }
        bucket.values[bucket.length++] = hash
      }
    }
    let duplicates = 0
    for (const bucket of buckets) {
      const sorted = bucket.values.subarray(0, bucket.length).sort()
      for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) duplicates++
      bucket.values = new Float64Array(0)
    }
    return duplicates
  }
}
