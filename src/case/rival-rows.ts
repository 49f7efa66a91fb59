import type { IsoDay } from '@/base/brand'
import { questionView, type Standing } from './question-view'
import { agreementOf } from './same-answer'
import type { Case, Claim, Party } from './schema'
import { beginningOf, daysFromTo, endingOf } from './when'

export interface RivalPoint {
  readonly claim: Claim
  readonly standing: Standing
}
/** One party's account of the breach window. */
export interface RivalRow {
  readonly party: Party
  /** The day by which everything on the row had been said. */
  readonly assertedAt: IsoDay
  readonly probe?: RivalPoint
  readonly began?: RivalPoint
  readonly ended?: RivalPoint
  readonly noticed?: RivalPoint
  /** Calendar days, zone of the case, from began to noticed, or to ended where the party says nothing of noticing. */
  readonly days: number | [number, number] | null
  readonly daysTo: 'noticed' | 'ended' | null
}

/** One row per company or authority that says when it began, ended or was noticed, in the order it was said. */
export function buildRivalRows(incident: Case): RivalRow[] {
  const { probe, firstAccess, lastAccess, awareAt } = incident.headline
  const claimants = incident.parties.filter((party) => party.side === 'company' || party.side === 'authority')
  const rows = claimants.flatMap((party) => {
    const points = {
      ...named('probe', answerOf(incident, probe, party)),
      ...named('began', answerOf(incident, firstAccess, party)),
      ...named('ended', answerOf(incident, lastAccess, party)),
      ...named('noticed', answerOf(incident, awareAt, party)),
    }
    const days = Object.values(points).map((point) => point.claim.assertedAt)
    const assertedAt = days.sort().at(-1)
    return assertedAt === undefined ? [] : [{ party, assertedAt, ...points, ...lengthOf(points, incident) }]
  })
  return rows.sort((a, b) => (a.assertedAt < b.assertedAt ? -1 : a.assertedAt > b.assertedAt ? 1 : 0))
}

type Points = Pick<RivalRow, 'probe' | 'began' | 'ended' | 'noticed'>

const named = <K extends keyof Points>(name: K, point: RivalPoint | null): { [P in K]?: RivalPoint } =>
  point === null ? {} : ({ [name]: point } as { [P in K]: RivalPoint })

function lengthOf({ began, ended, noticed }: Points, incident: Case): Pick<RivalRow, 'days' | 'daysTo'> {
  const from = began?.claim.when
  if (from === undefined) return { days: null, daysTo: null }
  const daysTo = noticed !== undefined ? 'noticed' : ended !== undefined ? 'ended' : null
  const to = daysTo === 'noticed' ? noticed?.claim.when : ended?.claim.when && endingOf(ended.claim.when)
  if (to === undefined) return { days: null, daysTo: null }
  return { days: daysFromTo(beginningOf(from), beginningOf(to), incident.zone), daysTo }
}

/** The party's latest answer with a time, where it was first given and most exactly. */
function answerOf(incident: Case, question: string | undefined, party: Party): RivalPoint | null {
  const view = question === undefined ? null : questionView(incident, question)
  const own = (view?.question.claims ?? []).filter(
    (claim) => claim.party === party.id && claim.when !== undefined && claim.outlier !== true,
  )
  const latest = own.reduce<Claim | null>((a, b) => (a === null || b.assertedAt > a.assertedAt ? b : a), null)
  if (view === null || latest === null) return null
  const same = own.filter((claim) => agreementOf(claim, latest) === 'same')
  const claim = same.reduce((a, b) => (exactness(b) < exactness(a) ? b : a), latest)
  const first = same
    .filter((other) => exactness(other) === exactness(claim))
    .sort((a, b) => (a.assertedAt < b.assertedAt ? -1 : 1))[0]
  const said = first ?? claim
  return { claim: said, standing: view.standing.get(said.id) ?? 'undisputed' }
}

const EXACTNESS = { minute: 0, hour: 1, day: 2, month: 3 } as const
const exactness = (claim: Claim): number => (claim.when === undefined ? 4 : EXACTNESS[claim.when.precision])
