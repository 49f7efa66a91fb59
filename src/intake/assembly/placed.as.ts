/** What {@link placeRows} found: the earliest and the latest time, and how often one is before that of the row above. */
export let earliest: f64 = 0
export let latest: f64 = 0
export let stepsBack: i32 = 0

/**
 * Writes where each of `count` rows, at least one, stands in its content: `starts` are positions in a block that begins at `offset` and
 * below `line` lines. Looks over their times on the way.
 */
export function placeRows(
  times: usize,
  starts: usize,
  offsets: usize,
  lines: usize,
  count: i32,
  offset: f64,
  line: f64,
): void {
  let previous = load<f64>(times)
  earliest = previous
  latest = previous
  stepsBack = 0
  for (let i = 0; i < count; i++) {
    const at = (i as usize) * 8
    const time = load<f64>(times + at)
    stepsBack += (time < previous) as i32
    earliest = min(earliest, time)
    latest = max(latest, time)
    previous = time
    store<f64>(offsets + at, offset + (load<u32>(starts + (at >> 1)) as f64))
    line++
    store<f64>(lines + at, line)
  }
}
