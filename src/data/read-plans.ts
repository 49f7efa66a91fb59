import { createStore, get, setMany, type UseStore } from 'idb-keyval'
import type { ZoneId } from '@/base/brand'
import type { Mapping } from '@/intake/mapping/mapping'
import { parseMapping } from '@/intake/mapping/parse-mapping'

/**
 * What the user said of a source once, kept for the case in this browser: the zone of its times, by the name its rotated files share,
 * and the mapping of a table, by its columns. What the browser refuses to store is remembered for the life of this tab.
 */
export interface RememberedSource {
  readonly zone: ZoneId | null
  readonly mapping: Mapping | null
}

const inThisTab = new Map<string, RememberedSource>()
let store: UseStore | undefined
const planStore = (): UseStore => (store ??= createStore('dwell-read-plans', 'plans'))
const keyOf = (caseId: string, source: string): string => `${caseId} ${source}`

/** `source` is the stem of a file's name, or the signature of a table's columns. */
export async function rememberSource(caseId: string, source: string, said: RememberedSource): Promise<void> {
  inThisTab.set(keyOf(caseId, source), said)
  try {
    await setMany([[keyOf(caseId, source), said]], planStore())
  } catch {
    // No storage here: it is asked again in the next tab.
  }
}

export async function rememberedSource(caseId: string, source: string): Promise<RememberedSource | null> {
  const here = inThisTab.get(keyOf(caseId, source))
  if (here !== undefined) return here
  try {
    return checked(await get<unknown>(keyOf(caseId, source), planStore()))
  } catch {
    return null
  }
}

/** What lies in storage may be from another version of this program. */
function checked(stored: unknown): RememberedSource | null {
  if (typeof stored !== 'object' || stored === null) return null
  const { zone, mapping } = stored as { zone?: unknown; mapping?: unknown }
  const parsed = mapping == null ? null : parseMapping(mapping)
  if (parsed !== null && !parsed.ok) return null
  return { zone: typeof zone === 'string' ? (zone as ZoneId) : null, mapping: parsed?.value ?? null }
}
