import type { AccessBins } from '@/analysis/layout/access-bins'
import { keyDatesOf } from '@/analysis/layout/key-dates'
import { LANES, type LaneId } from '@/analysis/layout/window-layout'
import type { ZoneId } from '@/base/brand'
import { formatDateTime, formatDays, formatIsoDay, formatNumber } from '@/base/format'
import { translator } from '@/base/text'
import { dayOf } from '@/base/zoned'
import { formatCites } from '@/case/cite'
import { keyExposure } from '@/case/key-exposure'
import { local } from '@/case/local'
import { partyOf } from '@/case/party'
import { buildRivalRows, type RivalPoint } from '@/case/rival-rows'
import type { When } from '@/case/schema'
import { text as caseText } from '@/case/text'
import { formatWhen } from '@/case/when'
import { exhibitName } from '@/data/exhibits/exhibit'
import { binTime } from './bin-card'
import { precisionWord } from './card-parts'
import type { CardContext } from './mark-card'
import { text } from './text'
import { titleOf, type WindowExhibit } from './window-exhibits'

/** A lane as a table: the same facts for those who listen, copy or check. */
export interface LaneTable {
  readonly lane: LaneId
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Columns from here on hold numbers. */
  readonly numbersFrom?: number
}

const CASE_TABLES = [dwellTable, phasesTable, keysTable, coverageTable, claimsTable, eventsTable]

/** Tables of all lanes but the accesses; none of them looks at `bins`. Times are told in the zone of the screen. */
export const caseTables = (context: CardContext): LaneTable[] => CASE_TABLES.map((make) => make(context))

/** Those that have anything to say, in the order of the lanes. */
export function tablesOf(ofCase: readonly LaneTable[], accesses: LaneTable): LaneTable[] {
  const place = (table: LaneTable): number => LANES.indexOf(table.lane)
  return [...ofCase, accesses].filter(({ rows }) => rows.length > 0).sort((a, b) => place(a) - place(b))
}

export const laneTables = (context: CardContext): LaneTable[] => tablesOf(caseTables(context), accessesTable(context))

const wordsOf = ({ lang }: CardContext) => translator(text, lang)
const said = (when: When, { zone, lang }: CardContext): string => formatWhen(when, zone, lang, 'medium')

function dwellTable(context: CardContext): LaneTable {
  const t = wordsOf(context)
  const { known, lang } = context
  const dates = keyDatesOf(known)
  const named = [
    [t('probe'), dates.probe],
    [t('firstAccess'), dates.firstAccess],
    [t('lastAccess'), dates.lastAccess],
    [t('noticed'), dates.awareAt],
  ] as const
  return {
    lane: 'dwell',
    columns: [t('colWhat'), t('colWhen'), t('colPrecision'), t('colState')],
    rows: named.flatMap(([name, date]) =>
      date === null
        ? []
        : [
            [
              name,
              said(date.when, context),
              precisionWord(date.when.precision, lang),
              date.contested ? translator(caseText, lang)('statuscontested') : '',
            ],
          ],
    ),
  }
}

function phasesTable(context: CardContext): LaneTable {
  const t = wordsOf(context)
  const { full, known, lang } = context
  return {
    lane: 'phases',
    columns: [t('colPhase'), t('colWhen'), t('colPrecision'), t('colSources')],
    rows: known.phases.map((phase) => [
      local(phase.title, lang),
      `${said(phase.when, context)}${phase.ongoing === true ? ` – ${t('ongoing')}` : ''}`,
      precisionWord(phase.when.precision, lang),
      formatCites(full, phase.sources),
    ]),
  }
}

export function accessesTable(context: CardContext): LaneTable {
  const t = wordsOf(context)
  const { known, zone, lang, bins } = context
  if (bins === null) return { lane: 'accesses', columns: [], rows: [] }
  const columns = [
    ...bins.pages.map((page) => ({ name: nameOfPage(page.page), values: page.values })),
    ...(bins.normal === null ? [] : [{ name: t('normal'), values: bins.normal }]),
  ]
  const rows: string[][] = []
  for (let bin = 0; bin + 1 < bins.edges.length; bin++) {
    if (columns.every(({ values }) => (values[bin] ?? 0) === 0)) continue
    rows.push([binTime(bins, bin, zone, lang), ...columns.map(({ values }) => formatNumber(values[bin] ?? 0, lang))])
  }
  const about = bins.simulated ? '≈ ' : ''
  return {
    lane: 'accesses',
    columns: [t('colTime'), ...columns.map(({ name }) => `${about}${name}`)],
    rows,
    numbersFrom: 1,
  }

  function nameOfPage(id: string | null): string {
    const page = known.pages.find((each) => each.id === id)
    return page === undefined ? t('accesses') : local(page.name, lang)
  }
}

/** More rows than this are no listening matter. */
const MOST_SPOKEN = 62

/** The same, with the days of a long window summed to the months of the zone; every day stands in the table shown on demand. */
export function spokenAccesses(context: CardContext): LaneTable {
  const { bins } = context
  const many = bins !== null && bins.unit === 'day' && bins.edges.length > MOST_SPOKEN
  return accessesTable(many ? { ...context, bins: monthlyBins(bins, context.zone) } : context)
}

function monthlyBins(bins: AccessBins, zone: ZoneId): AccessBins {
  const months = bins.edges.slice(0, -1).map((at) => dayOf(at, zone).slice(0, 7))
  const starts = months.flatMap((month, bin) => (month === months[bin - 1] ? [] : [bin]))
  const summed = (values: Float64Array): Float64Array =>
    Float64Array.from(starts, (first, index) =>
      values.subarray(first, starts[index + 1] ?? values.length).reduce((sum, value) => sum + value, 0),
    )
  const edges = [...starts.map((bin) => bins.edges[bin]), bins.edges.at(-1)].filter((at) => at !== undefined)
  return {
    ...bins,
    unit: 'month',
    edges,
    pages: bins.pages.map(({ page, values }) => ({ page, values: summed(values) })),
    normal: bins.normal && summed(bins.normal),
  }
}

function keysTable(context: CardContext): LaneTable {
  const t = wordsOf(context)
  const { full, known, lang } = context
  const or = (when: When | null): string => (when === null ? t('notStated') : said(when, context))
  return {
    lane: 'keys',
    columns: [t('colKey'), t('kid'), t('copiedAt'), t('ownerLeftAt'), t('revokedAt'), t('colExposed'), t('colSources')],
    rows: known.signingKeys.map((key) => {
      const days = keyExposure(key, known)?.days ?? null
      return [
        local(key.name, lang),
        key.kid ?? t('notStated'),
        or(key.copied),
        or(key.ownerLeft),
        or(key.revoked),
        days === null ? '' : formatDays(days, lang),
        formatCites(full, key.sources),
      ]
    }),
  }
}

function coverageTable(context: CardContext): LaneTable {
  const t = wordsOf(context)
  const { full, known, lang } = context
  const state = translator(caseText, lang)
  return {
    lane: 'coverage',
    columns: [t('colSource'), t('colState'), t('colWhen'), t('colWhat'), t('colSources')],
    rows: known.coverage.flatMap((source) =>
      source.stretches.map((stretch) => [
        local(source.name, lang),
        state(`coverage${stretch.state}`),
        said(stretch.when, context),
        `${local(stretch.label, lang)}${stretch.inferred === true ? ` (${t('inferredExtent')})` : ''}`,
        formatCites(full, stretch.sources),
      ]),
    ),
  }
}

function claimsTable(context: CardContext): LaneTable {
  const t = wordsOf(context)
  const { full, known, lang } = context
  const words = translator(caseText, lang)
  const cell = (point: RivalPoint | undefined): string => {
    const when = point?.claim.when
    if (point === undefined || when === undefined) return ''
    const standing = point.standing === 'undisputed' ? '' : ` (${words(`standing${point.standing}`)})`
    return `${said(when, context)}${standing} ${formatCites(full, [point.claim.source])}`
  }
  return {
    lane: 'claims',
    columns: [
      t('colClaimant'),
      t('colSaid'),
      t('colProbe'),
      t('colBegan'),
      t('colEnded'),
      t('colNoticed'),
      t('colDays'),
    ],
    rows: buildRivalRows(known).map((row) => [
      local(row.party.name, lang),
      formatIsoDay(row.assertedAt, lang, 'medium'),
      cell(row.probe),
      cell(row.began),
      cell(row.ended),
      cell(row.noticed),
      row.days === null ? '' : formatDays(row.days, lang),
    ]),
  }
}

function eventsTable(context: CardContext): LaneTable {
  const t = wordsOf(context)
  const { full, known, zone, lang, exhibits } = context
  const order = [...known.events].sort((a, b) => (Date.parse(a.when.start) < Date.parse(b.when.start) ? -1 : 1))
  return {
    lane: 'events',
    columns: [t('colWhen'), t('colPrecision'), t('colWho'), t('colWhat'), t('colSources')],
    rows: [
      ...order.map((event) => [
        said(event.when, context),
        precisionWord(event.when.precision, lang),
        local(partyOf(known, event.party).name, lang),
        local(event.title, lang),
        formatCites(full, event.sources),
      ]),
      ...exhibits.map((exhibit) => [
        exhibitTime(exhibit, context),
        precisionWord('minute', lang),
        t('investigator'),
        `${t('exhibit', { name: exhibitName(Number(exhibit.id)) })}: ${titleOf(exhibit, zone, lang)}`,
        t(exhibit.kept === null ? 'exhibitLinked' : 'exhibitOwn'),
      ]),
    ],
  }
}

function exhibitTime({ from, to }: WindowExhibit, { zone, lang }: CardContext): string {
  const at = (instant: WindowExhibit['from']): string => formatDateTime(instant, zone, lang, 'medium')
  return from === to ? at(from) : `${at(from)} – ${at(to)}`
}
