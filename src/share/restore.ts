import { changeAdoptions, loadAdoptions } from '@/data/adoptions'
import { changeExhibits } from '@/data/exhibits/keep-exhibits'
import type { KeepingProblem } from '@/data/kept-record'
import { changeDetails } from '@/data/report-details'
import { NO_DETAILS, writeDetails } from '@/data/report-details-record'
import { keyFor } from '@/data/withheld-values'
import { decodeView, encodeView } from '@/link/codec'
import { parseFields, writeFields } from '@/link/fields'
import type { OpenedSealed } from './open-sealed'

export interface Restored {
  /** Where the view is, inside the fragment; what identifies people is kept in this browser, as for any address. */
  readonly address: string
  /** What keeps adoptions or exhibits from being kept; they are shown in this tab either way. */
  readonly problem: KeepingProblem | null
}

/**
 * Puts what an encrypted case file holds beside what this browser keeps, of which nothing is lost: an exhibit that is here stays, with
 * both notes; where both adopted an answer, what is kept stays and the view shows the one of the file.
 */
export async function restore({ file, contents }: OpenedSealed): Promise<Restored> {
  const { id } = file.case
  await loadAdoptions(id)
  let problem: KeepingProblem | null = null
  for (const to of contents.adoptions) {
    problem = (await changeAdoptions(id, { question: to.question, to, yields: true })) ?? problem
  }
  if (contents.exhibits.length > 0) {
    const merged = contents.exhibits.map((exhibit) => ({ do: 'merge' as const, exhibit }))
    problem = (await changeExhibits(id, ...merged)) ?? problem
  }
  // Two reports cannot be put under each other: one that was begun here stays, be it known by now or not.
  await changeDetails(id, (now) => (isSame(now, NO_DETAILS) ? contents.details : {}))
  const context = { case: file.case, sha256: file.sha256 }
  const { view } = decodeView(parseFields(contents.view), context)
  return { address: `/c/${id}${contents.page}${writeFields(encodeView(view, context, { keyFor }))}`, problem }
}

const isSame = (a: typeof NO_DETAILS, b: typeof NO_DETAILS): boolean =>
  JSON.stringify(writeDetails(a)) === JSON.stringify(writeDetails(b))
