import { epochMs } from '@/base/brand'
import type { Span } from '@/base/span'
import { type Language, translator } from '@/base/text'
import { isWithheld } from '@/filter/compile-filter'
import type { Filter, FilterTerm } from '@/filter/term'
import { type CurrentView, currentView } from '../current-view'
import { type OpenExtract, onExtracts, openExtracts } from '../extracts'
import { dismissNotice, notify } from '../notices'
import { completeExhibit, type OpenPart } from './complete-exhibit'
import { type Exhibit, type ExhibitFile, exhibitName, refOf } from './exhibit'
import { text } from './exhibit-text'
import { openExhibits } from './exhibits'
import { changeExhibits } from './keep-exhibits'
import { placeOf } from './linked-exhibits'
import type { RowToPin } from './row-to-pin'

type ReadExtract = Omit<OpenPart, 'part'>

/** One sentence at a time about pinning. */
const NOTICE = 'exhibits:pin'

const say = (word: 'stillReading' | 'nothingToPin' | 'withheldPin'): void =>
  notify(NOTICE, 'problem', (lang) => translator(text, lang)(word))

const isReading = ({ state }: OpenExtract): boolean => state.status === 'reading'

/** Logs that were read whole; null, and said, while one is still being read or there is none. */
function readExtracts(): readonly ReadExtract[] | null {
  const open = openExtracts()
  const read = open.flatMap((extract) =>
    extract.state.status === 'ready' ? [{ extract, stats: extract.state.stats }] : [],
  )
  if (open.some(isReading)) {
    say('stillReading')
    const stop = onExtracts(() => {
      if (openExtracts().some(isReading)) return
      stop()
      dismissNotice(NOTICE)
    })
  } else if (read.length === 0) say('nothingToPin')
  else return read
  return null
}

/** A file of a log as it is known now: its own hash may come later. */
function fileOf({ extract, stats }: ReadExtract, place: number): ExhibitFile | null {
  const part = stats.parts[place]
  if (part === undefined) return null
  const sha256 = stats.identity?.sha256[part.source] ?? null
  return {
    name: extract.files[part.source]?.name ?? extract.fileName,
    member: part.member,
    sha256,
    contentSha256: part.contentSha256 ?? sha256,
    simulated: extract.simulated,
    scale: extract.scale,
  }
}

/** As a link asks for it: with a number, a window and a filter of its own. */
interface Wish {
  readonly number: number
  readonly window: Span
  readonly filter: Filter
}

/** As long as two tabs do not draw the same 64 bits. Not `randomUUID`, which pages without TLS do not have. */
const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('')

const pinned = ({ opened, investigation }: CurrentView, wish: Wish | null) => ({
  id: newId(),
  // The record decides: another tab may have pinned meanwhile.
  number: wish?.number ?? (openExhibits().exhibits.at(-1)?.number ?? 0) + 1,
  note: '',
  pinnedAt: epochMs(Date.now()),
  case: { id: opened.full.id, sha256: opened.sha256 },
  query: {
    filter: wish?.filter ?? investigation.where,
    window: wish?.window ?? investigation.window,
    zone: investigation.zone,
  },
})

export async function startRow(row: RowToPin, number?: number): Promise<void> {
  const current = currentView()
  const found = readExtracts()?.find(({ extract }) => extract.table === row.table)
  const file = found && fileOf(found, row.file)
  if (current === null || found === undefined || !file) return
  const { line, offset, time } = row
  const { window, where } = current.investigation
  const wish = number === undefined ? null : { number, window, filter: where }
  const { query, ...rest } = pinned(current, wish)
  const at = { line, offset, length: null, lineSha256: null, time: epochMs(time) }
  await pin({ ...rest, query, kind: 'row', file, ...at }, [{ ...found, part: row.file }])
}

/** Of all accesses, or with `value` of those that have it. */
export async function startRange(value: FilterTerm | null, wish: Wish | null = null): Promise<void> {
  const current = currentView()
  const read = readExtracts()
  if (current === null || read === null) return
  const base = pinned(current, wish)
  // A withheld value asks nothing: what would be counted is not what the filter says.
  if ((value === null ? base.query.filter : [...base.query.filter, value]).some(isWithheld)) {
    say('withheldPin')
    return
  }
  const files = read.flatMap((one) =>
    one.stats.parts.map((_, part) => ({ ...one, part, file: fileOf(one, part) })).filter(({ file }) => file !== null),
  )
  const counted = { rows: null, of: null, files: files.flatMap(({ file }) => file ?? []) }
  const exhibit: Exhibit =
    value === null ? { ...base, kind: 'range', ...counted } : { ...base, kind: 'value', value, ...counted }
  await pin(exhibit, files)
}

async function pin(exhibit: Exhibit, parts: readonly OpenPart[]): Promise<void> {
  const same = twinOf(exhibit)
  if (same !== undefined) {
    notify(NOTICE, 'done', (lang) => translator(text, lang)('already', { name: exhibitName(same.number) }))
    return
  }
  const caseId = exhibit.case.id
  const keeping = changeExhibits(caseId, { do: 'add', exhibit })
  const completing = completeExhibit(exhibit, parts)
  const problem = await keeping
  const number = openExhibits().exhibits.find(({ id }) => id === exhibit.id)?.number ?? exhibit.number
  const name = exhibitName(number)
  const said = (lang: Language) => translator(text, lang)(problem === null ? 'pinned' : `pinned${problem}`, { name })
  notify(NOTICE, problem === null ? 'done' : 'problem', said, {
    say: (lang) => translator(text, lang)('writeNote'),
    run: () => currentView()?.dispatch({ type: 'select', selection: { kind: 'exhibit', id: String(number) } }),
  })
  await completing
}

/** An exhibit of the same place: pinning twice is a slip, not a wish. */
function twinOf(exhibit: Exhibit): Exhibit | undefined {
  const own = placeOfExhibit(exhibit)
  return openExhibits().exhibits.find((other) => placeOfExhibit(other) === own)
}

function placeOfExhibit(exhibit: Exhibit): string {
  const ref = refOf(exhibit)
  if (exhibit.kind !== 'row') return `${ref === null ? exhibit.id : placeOf(ref)} ${filesKey(exhibit.files)}`
  const { file, line, offset } = exhibit
  return `row ${file.name} ${file.member ?? ''} ${line} ${offset} ${file.contentSha256 ?? file.sha256 ?? ''}`
}

const filesKey = (files: readonly ExhibitFile[]): string => files.map(({ name, sha256 }) => sha256 ?? name).join()
