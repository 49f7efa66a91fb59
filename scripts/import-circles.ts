/** Files that import each other, directly or through others. */

/**
 * One circle for each knot of files that import each other, as the files in the order of their imports, the first in the order of
 * names standing first. `imports` has for each file those it imports; whatever is none of its keys is left aside.
 */
export function importCircles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = []
  const told = new Set<string>()
  for (const file of [...imports.keys()].sort()) {
    if (told.has(file)) continue
    const circle = shortestBack(file, imports)
    if (circle === null) continue
    circles.push(circle)
    // Others through the same files would go when this one does, or be told then.
    for (const each of circle) told.add(each)
  }
  return circles
}

/** The shortest way from a file back to itself; null where there is none. */
function shortestBack(start: string, imports: ReadonlyMap<string, readonly string[]>): string[] | null {
  const from = new Map<string, string>()
  const queue = [start]
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    for (const next of imports.get(file) ?? []) {
      if (next === start) return wayTo(file, start, from)
      if (from.has(next) || !imports.has(next)) continue
      from.set(next, file)
      queue.push(next)
    }
  }
  return null
}

function wayTo(end: string, start: string, from: ReadonlyMap<string, string>): string[] {
  const way = [end]
  for (let file = end; file !== start; ) {
    file = from.get(file) ?? start
    way.unshift(file)
  }
  return way
}
