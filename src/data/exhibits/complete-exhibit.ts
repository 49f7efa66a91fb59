import type { Sha256 } from '@/base/brand'
import { Digest } from '@/intake/digest'
import { digestInWorker } from '@/intake/digest-in-worker'
import { whileBusy } from '../activity'
import { hashesOf } from '../explore/use-scope'
import { type ExtractStats, type OpenExtract, onExtracts, openExtracts } from '../extracts'
import { filesOf } from '../log-files'
import { contentOfPart } from '../raw-line'
import { recordAt } from '../record-at'
import { countExhibit } from './count-exhibit'
import type { Exhibit, ExhibitFile } from './exhibit'
import { changeExhibits, exhibitOf, whilePending } from './keep-exhibits'

/** A file of a log that was read whole. */
export interface OpenPart {
  readonly extract: OpenExtract
  readonly stats: ExtractStats
  readonly part: number
}

/**
 * Fills in what was not known when the exhibit was pinned, each as it comes: the bytes of a line, counts, hashes of files that are still
 * being hashed. What cannot be known stays null, and is told as not known.
 */
export function completeExhibit(exhibit: Exhibit, parts: readonly OpenPart[]): Promise<void> {
  const fill = (change: (now: Exhibit) => Exhibit): void => {
    const now = exhibitOf(exhibit.case.id, exhibit.id)
    if (now !== undefined) void changeExhibits(exhibit.case.id, { do: 'fill', exhibit: change(now) })
  }
  const found = exhibit.kind === 'row' ? fillLine(exhibit, parts, fill) : fillCounts(exhibit, parts, fill)
  const work = Promise.all([found, fillHashes(parts, fill)]).then(() => {})
  return whileBusy(whilePending(exhibit.id, work))
}

type Fill = (change: (now: Exhibit) => Exhibit) => void

async function fillLine(row: Extract<Exhibit, { kind: 'row' }>, [open]: readonly OpenPart[], fill: Fill) {
  if (open === undefined) return
  try {
    const { content, plan } = await contentOfPart(open.extract.id, open.part)
    const bytes = await recordAt(content, plan, row.offset, new AbortController().signal)
    const digest = await Digest.create()
    digest.add(bytes)
    const lineSha256 = digest.hex()
    fill((now) => (now.kind === 'row' ? { ...now, length: bytes.length, lineSha256 } : now))
  } catch {
    // The file was changed or closed meanwhile: the line is not known, and the exhibit says so.
  }
}

async function fillCounts(exhibit: Exhibit, parts: readonly OpenPart[], fill: Fill) {
  try {
    const counted = await countExhibit(exhibit, parts)
    fill((now) => (now.kind === 'row' ? now : { ...now, ...counted }))
  } catch {
    // The engine died or the log was closed: not counted, and the exhibit says so.
  }
}

/** Every file once, however many parts of it there are. */
async function fillHashes(parts: readonly OpenPart[], fill: Fill): Promise<void> {
  await Promise.all(
    parts.map(async ({ extract, stats, part }, place) => {
      const source = stats.parts[part]?.source
      if (stats.identity !== null || source === undefined) return
      const sha256 = await hashWhenKnown(extract.id, source)
      if (sha256 === null) return
      const known = (file: ExhibitFile): ExhibitFile => ({
        ...file,
        ...natureOf(extract, sha256),
        sha256,
        contentSha256: file.contentSha256 ?? sha256,
      })
      fill((now) =>
        now.kind === 'row'
          ? { ...now, file: known(now.file) }
          : { ...now, files: now.files.map((file, index) => (index === place ? known(file) : file)) },
      )
    }),
  )
}

/** A file may turn out, by its hash, to be the simulated log of the case, or one that is open already. */
function natureOf({ id, simulated, scale }: OpenExtract, sha256: Sha256): Pick<ExhibitFile, 'simulated' | 'scale'> {
  const now = openExtracts().find((extract) => extract.id === id || hashesOf(extract).includes(sha256))
  return now === undefined ? { simulated, scale } : { simulated: now.simulated, scale: now.scale }
}

/** The hash that reading the log will find; of a log that is closed before, worked out here. Null where its file cannot be read. */
function hashWhenKnown(extractId: string, source: number): Promise<Sha256 | null> {
  const file = filesOf(extractId)[source]
  return new Promise((resolve) => {
    const look = (): void => {
      const state = openExtracts().find(({ id }) => id === extractId)?.state
      if (state?.status === 'ready' && state.stats.identity === null) return
      stop()
      const told = state?.status === 'ready' ? state.stats.identity?.sha256[source] : undefined
      if (told !== undefined) resolve(told)
      else if (file === undefined) resolve(null)
      else
        digestInWorker([file]).then(
          ([hash]) => resolve(hash ?? null),
          () => resolve(null),
        )
    }
    const stop = onExtracts(look)
    look()
  })
}
