/** A frame of 60 a second that comes this late, in ms, was seen to stumble. */
const LATE_MS = 20

/** How evenly a page drew, from the times of its frames (ms). */
export function describeFrames(times: readonly number[]): string {
  const gaps = times.slice(1).map((time, i) => time - (times[i] ?? time))
  if (gaps.length === 0) return 'no frames drawn'
  gaps.sort((a, b) => a - b)
  const at = (share: number) => `${(gaps[Math.ceil(share * gaps.length) - 1] ?? 0).toFixed(1)} ms`
  const late = gaps.filter((gap) => gap > LATE_MS).length / gaps.length
  return `${gaps.length} frames, median ${at(0.5)}, p95 ${at(0.95)}, worst ${at(1)}, ${(late * 100).toFixed(1)} % over ${LATE_MS} ms`
}

/** From their durations in ms. A late frame without a long task is a busy machine, not a busy page. */
export function describeLongTasks(durations: readonly number[]): string {
  if (durations.length === 0) return 'none'
  const sum = durations.reduce((a, b) => a + b, 0)
  return `${durations.length}, the longest ${Math.max(...durations).toFixed(0)} ms, together ${sum.toFixed(0)} ms`
}
