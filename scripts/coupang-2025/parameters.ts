/**
 * Everything the simulated access log is made from. A parameter either cites a source of the case or is marked
 * as an assumption of ours; the case file and the report print this list.
 */
export interface Parameter {
  readonly name: string
  readonly value: string
  readonly sources: readonly string[]
  readonly assumption: boolean
}

/** One row stands for this many accesses. */
export const SCALE = 1000
export const SEED = 20_250_414
export const ZONE = 'Asia/Seoul'
/** Korea has had no daylight saving time since 1988, so a fixed offset is exact for the whole log. */
export const OFFSET_MS = 9 * 3_600_000

export const LOG_FILE = 'SIMULATED-coupang-2025-access.log.gz'
export const LEDGER_FILE = 'SIMULATED-coupang-2025-issuance.csv.gz'
export const KEYS_FILE = 'SIMULATED-coupang-2025-keys.csv'
export const TRUTH_FILE = 'SIMULATED-coupang-2025-truth.csv.gz'

/** Key ids. The intruder's was copied; everyone else's tokens carry the other one. */
export const STOLEN_KEY = 'ua-sign-02'
export const NORMAL_KEY = 'ua-sign-03'

/** Published page totals, in accesses. */
export const PAGE_TOTALS = {
  'delivery-list': 148_056_502,
  'member-info': 33_673_817,
  'order-list': 102_682,
  'delivery-edit': 50_474,
} as const
export type PageId = keyof typeof PAGE_TOTALS
export const rowsOf = (page: PageId): number => Math.round(PAGE_TOTALS[page] / SCALE)

/** Route templates, as an access log reader derives them. */
export const ROUTES: Readonly<Record<PageId, string>> = {
  'delivery-list': '/delivery/addresses',
  'member-info': '/member/info/edit',
  'order-list': '/orders',
  'delivery-edit': '/delivery/addresses/:id/edit',
}

/** Days in Korean time, both ends included. */
export const LOG_DAYS = ['2024-12-01', '2025-11-30'] as const
export const APP_LOG_GAP = ['2025-05-23', '2025-06-02'] as const
export const CAMPAIGN = ['2025-04-14', '2025-11-08'] as const
export const PAGE_DAYS: Readonly<Record<PageId, readonly [string, string]>> = {
  'delivery-list': ['2025-04-14', '2025-06-30'],
  'member-info': ['2025-06-01', '2025-11-08'],
  'order-list': ['2025-06-24', '2025-10-20'],
  'delivery-edit': ['2025-04-22', '2025-06-28'],
}
export const FIRST_ACCESS = '2025-04-14T02:41:07'
export const LAST_ACCESS = '2025-11-08T23:17:52'
export const FORM_ACCESS = '2025-11-06T18:38:00'
export const PROBE_ROWS = 3
export const PEAK_DAY = '2025-05-17'
export const PEAK_ROWS = 6270
export const DELIVERY_CLIENTS = 16
export const CLIENTS = 2313
/** Share of the intruder's rows that meet a member number nobody has. */
export const MISSING_ACCOUNTS = 0.05
/** Accesses a day that are not the intruder's, before rhythm and growth. */
export const NORMAL_ROWS_A_DAY = 1600
/** Share of normal traffic that came through app servers, whose log has a gap. */
export const APP_SHARE = 0.45

export const PARAMETERS: readonly Parameter[] = [
  { name: 'scale', value: `1 row for ${SCALE} accesses`, sources: [], assumption: true },
  { name: 'seed', value: String(SEED), sources: [], assumption: true },
  { name: 'delivery list', value: '148,056,502 page-views', sources: ['seoul-0210'], assumption: false },
  {
    name: 'member information',
    value: '33,673,817 records, one access each',
    sources: ['inews24-0210'],
    assumption: false,
  },
  { name: 'order list', value: '102,682 page-views', sources: ['hankyung-0210'], assumption: false },
  { name: 'delivery edit', value: '50,474 page-views', sources: ['hankyung-0210'], assumption: false },
  { name: 'campaign', value: '14 April to 8 November 2025', sources: ['segye-0210'], assumption: false },
  {
    name: 'order of pages',
    value: 'delivery pages April–June, member page June–October',
    sources: ['pebblous-0611'],
    assumption: false,
  },
  { name: 'member page after October', value: 'thin tail to 8 November', sources: [], assumption: true },
  {
    name: 'busiest day',
    value: '6.27 M requests, within the published “up to 6.3 M”; the day itself is ours',
    sources: ['kbc-0104'],
    assumption: true,
  },
  { name: 'busiest month', value: 'over 100 M in May', sources: ['kbc-0104'], assumption: true },
  {
    name: 'probe',
    value: `${PROBE_ROWS} rows spread over January 2025; days and number are ours`,
    sources: ['asiatoday-0210'],
    assumption: true,
  },
  { name: 'access of the first form', value: '6 November 2025, 18:38', sources: ['kmib-1121'], assumption: false },
  { name: 'clock times of first and last access', value: '02:41:07 and 23:17:52', sources: [], assumption: true },
  {
    name: 'addresses',
    value: '2,313, not scaled down: every address appears',
    sources: ['segye-0210'],
    assumption: false,
  },
  { name: 'addresses on delivery pages', value: '16', sources: ['pebblous-0611'], assumption: false },
  { name: 'address ranges', value: 'documentation ranges of RFC 5737 and RFC 3849', sources: [], assumption: true },
  {
    name: 'account numbers',
    value: 'walked in order; 5 % belong to no member and answer 404, within the published totals; the share is ours',
    sources: ['pebblous-0611'],
    assumption: true,
  },
  { name: 'hours', value: '44 % of the intruder’s rows between 01:00 and 06:00', sources: [], assumption: true },
  { name: 'daily shape', value: 'invented', sources: [], assumption: true },
  {
    name: 'web log',
    value: 'from December 2024; July–November 2024 deleted',
    sources: ['donga-0102'],
    assumption: false,
  },
  { name: 'app log', value: '23 May to 2 June 2025 deleted', sources: ['daeryun-0211'], assumption: false },
  {
    name: 'normal traffic',
    value: `about ${NORMAL_ROWS_A_DAY} rows a day, 45 % through app servers`,
    sources: [],
    assumption: true,
  },
  { name: 'key ids and routes', value: `${STOLEN_KEY}, ${NORMAL_KEY}; route names`, sources: [], assumption: true },
  {
    name: 'tokens',
    value: 'the intruder’s are in no issuance record; all others are',
    sources: ['asiae-0210'],
    assumption: false,
  },
]
