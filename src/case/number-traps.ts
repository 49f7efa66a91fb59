import type { Case, Claim, Count, Unit } from './schema'

/** A number that looks comparable and is not, with what makes it so. Found by rules, never marked by hand. */
export type NumberTrap =
  /** A total that adds different units: near the sum of counts of the same day in two units or more, or said to be mixed. */
  | {
      readonly kind: 'mixed-total'
      readonly id: string
      readonly question: string
      readonly claim: Claim
      readonly parts: readonly Count[]
    }
  /** Ten times the number of another claim of the same thing. `claim` is the one taken for the slip. */
  | {
      readonly kind: 'ten-fold'
      readonly id: string
      readonly question: string
      readonly claim: Claim
      readonly other: Claim
      /** The claim is ten times too large, or a tenth. */
      readonly larger: boolean
    }
  /** The same digits as another claim, in another unit. */
  | {
      readonly kind: 'unit-changed'
      readonly id: string
      readonly question: string
      readonly claim: Claim
      readonly other: Claim
    }
  /** A part larger than its whole. */
  | { readonly kind: 'part-larger'; readonly id: string; readonly part: Count; readonly whole: Count }
  /** A part counted in another unit than its whole. */
  | { readonly kind: 'part-other-unit'; readonly id: string; readonly part: Count; readonly whole: Count }

type SlipTrap = Extract<NumberTrap, { readonly kind: 'ten-fold' | 'unit-changed' }>

/** A rounded total may be this far from the sum of its parts. */
const SUM_WITHIN = 0.002
/** A summand below this share of the total could not be told from rounding. */
const LEAST_SHARE = 0.01
const TEN_WITHIN = 0.005
/** Counts of one day whose sums are tried; more would be too many subsets. */
const MOST_PARTS = 12
/** Small numbers are often equal by chance. */
const LEAST_DIGITS = 1000

/** All traps of a case as known, by question and then by count, in the order of the case file. */
export function numberTraps(incident: Case): NumberTrap[] {
  return [
    ...incident.questions.flatMap(({ id, claims }) => {
      const counted = claims.filter((claim) => claim.quantity !== undefined)
      return [
        ...counted.flatMap((claim) => mixedTotal(id, claim, incident)),
        ...onceEach(pairs(counted).flatMap(([a, b]) => [...tenFold(id, a, b), ...unitChanged(id, a, b)])),
      ]
    }),
    ...incident.counts.flatMap((part) => wrongPart(part, incident)),
  ]
}

function mixedTotal(question: string, claim: Claim, incident: Case): NumberTrap[] {
  const { quantity } = claim
  if (quantity === undefined) return []
  const parts = partsOfSum(quantity.value, claim.assertedAt, incident)
  if (parts === null && quantity.unit !== 'mixed') return []
  return [{ kind: 'mixed-total', id: `mixed-total.${claim.id}`, question, claim, parts: parts ?? [] }]
}

/** The fewest counts of one day, in two units or more, that add up to about `total`. */
function partsOfSum(total: number, day: string, incident: Case): readonly Count[] | null {
  const summands = incident.counts
    .filter(
      ({ asOf, scope, value }) => asOf === day && scope === 'taken' && value >= total * LEAST_SHARE && value < total,
    )
    .sort((a, b) => b.value - a.value)
    .slice(0, MOST_PARTS)
  let best: readonly Count[] | null = null
  for (let subset = 1; subset < 1 << summands.length; subset++) {
    const parts = summands.filter((_, index) => (subset & (1 << index)) !== 0)
    if (best !== null && parts.length >= best.length) continue
    if (new Set(parts.map(({ unit }) => unit)).size < 2) continue
    if (Math.abs(sumOf(parts) - total) <= total * SUM_WITHIN) best = parts
  }
  return best === null ? null : withSmaller(best, total, day, incident)
}

/** Smaller counts of the same day and units are in the total, too, where they bring the sum nearer to it. */
function withSmaller(parts: readonly Count[], total: number, day: string, incident: Case): readonly Count[] {
  const units = unitsOf(parts)
  const smaller = incident.counts
    .filter(
      ({ asOf, scope, unit, value }) =>
        asOf === day && scope === 'taken' && units.includes(unit) && value < total * LEAST_SHARE,
    )
    .sort((a, b) => b.value - a.value)
  const all = [...parts]
  for (const count of smaller) {
    const left = total - sumOf(all)
    if (Math.abs(left - count.value) < Math.abs(left)) all.push(count)
  }
  return all
}

/** Of different units: only to hold it against the total that someone made of them. */
export const sumOf = (parts: readonly Count[]): number => parts.reduce((sum, { value }) => sum + value, 0)

function tenFold(question: string, a: Claim, b: Claim): SlipTrap[] {
  const [x, y] = [a.quantity, b.quantity]
  if (x === undefined || y === undefined || x.unit !== y.unit || x.value === 0 || y.value === 0) return []
  const ratio = Math.max(x.value, y.value) / Math.min(x.value, y.value)
  if (Math.abs(ratio / 10 - 1) > TEN_WITHIN) return []
  // The slip is the one kept as an outlier; where none is, nobody can tell, and the later one is named.
  const slip = a.outlier === true && b.outlier !== true ? a : b
  const other = slip === a ? b : a
  const larger = (slip.quantity?.value ?? 0) > (other.quantity?.value ?? 0)
  return [{ kind: 'ten-fold', id: `ten-fold.${slip.id}.${other.id}`, question, claim: slip, other, larger }]
}

function unitChanged(question: string, a: Claim, b: Claim): SlipTrap[] {
  const [x, y] = [a.quantity, b.quantity]
  if (x === undefined || y === undefined || x.unit === y.unit || x.value !== y.value || x.value < LEAST_DIGITS)
    return []
  const slip = a.outlier === true && b.outlier !== true ? a : b
  const other = slip === a ? b : a
  return [{ kind: 'unit-changed', id: `unit-changed.${slip.id}.${other.id}`, question, claim: slip, other }]
}

function wrongPart(part: Count, incident: Case): NumberTrap[] {
  return relationsOf(part).flatMap((relation): NumberTrap[] => {
    const whole = incident.counts.find((other) => other.id === relation.count)
    if (relation.kind !== 'part-of' || whole === undefined) return []
    if (whole.unit !== part.unit) {
      return [{ kind: 'part-other-unit', id: `part-other-unit.${part.id}.${whole.id}`, part, whole }]
    }
    // A bound that leaves room is none: at most as much may be less, at least as much may be more.
    const isLarger = part.value > whole.value && part.exactness !== 'at-most' && whole.exactness !== 'at-least'
    return isLarger ? [{ kind: 'part-larger', id: `part-larger.${part.id}.${whole.id}`, part, whole }] : []
  })
}

/** Every relation of a count, whichever field of the file holds it. */
export const relationsOf = ({ relation, relations }: Count): readonly NonNullable<Count['relations']>[number][] => [
  ...(relation === undefined ? [] : [relation]),
  ...(relations ?? []),
]

/** Every two of a list, the earlier first. */
const pairs = <T>(list: readonly T[]): [T, T][] =>
  list.flatMap((a, index) => list.slice(index + 1).map((b): [T, T] => [a, b]))

/** A slip is told against the first of those that it slips from. */
function onceEach(traps: readonly SlipTrap[]): SlipTrap[] {
  const seen = new Set<string>()
  return traps.filter(({ kind, claim }) => {
    const key = `${kind} ${claim.id}`
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

/** Units of the parts of a mixed total, each once. */
export const unitsOf = (parts: readonly Count[]): readonly Unit[] => [...new Set(parts.map(({ unit }) => unit))]
