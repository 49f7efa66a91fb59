import { translator } from '@/base/text'
import type { ExhibitRef } from '@/investigation/state'
import { whileBusy } from '../activity'
import { openEngine } from '../engine'
import { type ExtractStats, type OpenExtract, openExtracts } from '../extracts'
import { notify } from '../notices'
import { text } from './exhibit-text'
import { isWithheld } from './linked-exhibits'
import { startRange, startRow } from './pin-exhibit'
import type { RowToPin } from './row-to-pin'

/** Keeps an exhibit that only a link tells. Its hashes and counts are worked out here, so its log has to be open. */
export async function keepLinked(ref: ExhibitRef): Promise<void> {
  const say = (word: 'openFirst' | 'withheldPin' | 'otherLine'): void =>
    notify('exhibits:pin', 'problem', (lang) =>
      translator(text, lang)(word, { file: ref.kind === 'row' ? ref.file : '' }),
    )
  if (isWithheld(ref)) return say('withheldPin')
  if (ref.kind !== 'row') {
    const { number, window, where } = ref
    return startRange(ref.kind === 'value' ? ref.value : null, { number, window, filter: where })
  }
  const places = openExtracts().flatMap((extract) =>
    extract.state.status === 'ready' ? partsWithHash(extract, extract.state.stats, ref.file) : [],
  )
  if (places.length === 0) return say('openFirst')
  const row = await whileBusy(findRow(places, ref.line, ref.offset))
  if (row === null) return say('otherLine')
  return startRow(row, ref.number)
}

interface PartPlace {
  readonly table: string
  readonly part: number
}

const partsWithHash = ({ table }: OpenExtract, { parts, identity }: ExtractStats, file: string): PartPlace[] =>
  parts.flatMap(({ source, contentSha256 }, part) => {
    const hashes = [identity?.sha256[source], contentSha256]
    return hashes.some((hash) => hash?.startsWith(file)) ? [{ table, part }] : []
  })

/** The members of one archive share its hash: the one that has such a line at such a byte is meant. */
async function findRow(places: readonly PartPlace[], line: number, offset: number): Promise<RowToPin | null> {
  const engine = await openEngine()
  const { signal } = new AbortController()
  for (const { table, part } of places) {
    const listing = { tables: [table], where: [], time: null, order: null }
    const of = { is: 'line' as const, table, file: part, line }
    const { position } = await engine.query({ kind: 'position', ...listing, of }, signal)
    if (position < 0) continue
    const { numbers } = await engine.query({ kind: 'rows', ...listing, from: position, count: 1 }, signal)
    const [time] = numbers.time
    if (time !== null && time !== undefined && numbers.offset[0] === offset)
      return { table, file: part, line, offset, time }
  }
  return null
}
