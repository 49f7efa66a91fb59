/** Chunks sorted at a time: memory of a bucket stays small, and sorting it fast. */
const BUCKETS = 64

/** Counts lines that are equal to one before them, by their numbers (`line-hash.ts`), whose order is random. */
export class DuplicateCounter {
  private readonly buckets = Array.from({ length: BUCKETS }, () => ({ values: new Float64Array(4096), length: 0 }))

  add(hashes: Float64Array): void {
    for (const hash of hashes) {
      const bucket = this.buckets[hash % BUCKETS]
      if (bucket === undefined) continue
      if (bucket.length === bucket.values.length) {
        const wider = new Float64Array(bucket.length * 2)
        wider.set(bucket.values)
        bucket.values = wider
      }
      bucket.values[bucket.length++] = hash
    }
  }

  /** Ends counting; the memory is given back. */
  count(): number {
    let duplicates = 0
    for (const bucket of this.buckets) {
      const sorted = bucket.values.subarray(0, bucket.length).sort()
      for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) duplicates++
      bucket.values = new Float64Array(0)
      bucket.length = 0
    }
    return duplicates
  }
}
