import type { EpochMs } from '@/base/brand'
import type { Language } from '@/base/text'
import { VERSION } from '@/base/version'
import type { Adoption } from '@/case/adopt'
import type { CaseFile } from '@/data/case-file'
import type { Exhibit } from '@/data/exhibits/exhibit'
import { identifyingValues, valuesOfTerms } from '@/data/exhibits/exhibit-policy'
import { isWithheld, onlyLinked } from '@/data/exhibits/linked-exhibits'
import { redactDetails } from '@/data/report-details-policy'
import { IN_TIME, type Investigation } from '@/investigation/state'
import { encodeView, type LinkContext } from '@/link/codec'
import { writeFields } from '@/link/fields'
import { identifyingTerms } from '@/link/withholding'
import { redactText } from '@/redaction/identifiers-in-text'
import type { CasePage, Contents } from './contents'
import { redactExhibits } from './redact-exhibits'

export interface ShareInput {
  readonly case: Pick<CaseFile, 'fileName' | 'sha256' | 'bytes'>
  readonly context: LinkContext
  readonly view: Investigation
  readonly page: CasePage
  readonly language: Language
  readonly now: EpochMs
  readonly adoptions: readonly Adoption[]
  readonly exhibits: readonly Exhibit[]
  readonly details: Contents['details']
  readonly accesses: Contents['accesses']
  readonly logs: Contents['logs']
}

/** Which exhibits a saved page carries: none, all with what identifies people redacted, or all as they are. */
export const EXHIBITS_CARRIED = ['none', 'redacted', 'whole'] as const
export type ExhibitsCarried = (typeof EXHIBITS_CARRIED)[number]

/** What a saved page carries. No rows, no filters of them and no hashes of logs that it could only ask for. */
export function pageContents(input: ShareInput, carried: ExhibitsCarried): Contents {
  const { view, exhibits } = input
  const told = carried === 'none' ? [] : onlyLinked(view.exhibits, exhibits).filter((ref) => !isWithheld(ref))
  const linked =
    carried === 'whole'
      ? told
      : told.filter((ref) => identifyingTerms({ ...view, where: [], exhibits: [ref] }).length === 0)
  const shown: Investigation = {
    ...view,
    where: [],
    order: IN_TIME,
    compare: 'nothing',
    extracts: [],
    exhibits: linked,
    selection: isOfLog(view.selection, carried) ? null : view.selection,
  }
  return {
    ...base(carried === 'whole' ? input : withoutIdentifiers(input)),
    page: input.page === '/log' ? '' : input.page,
    view: writeFields(encodeView(shown, input.context, 'included')),
    exhibits: carried === 'none' ? [] : carried === 'whole' ? exhibits : redactExhibits(exhibits, input.language),
    accesses: input.accesses,
    logs: input.logs,
  }
}

/** What the investigator wrote, as others may read it. */
function withoutIdentifiers(input: ShareInput): ShareInput {
  const { language, view, exhibits } = input
  const values = [...identifyingValues(exhibits), ...valuesOfTerms(view.where)]
  return {
    ...input,
    adoptions: input.adoptions.map((one) => ({
      ...one,
      reason: redactText(one.reason, { language, kind: 'text', values }),
    })),
    details: redactDetails(input.details, 'page', language, values),
  }
}

/** What an encrypted case file holds: all there is of the case and the view, also what identifies people. */
export const sealedContents = (input: ShareInput): Contents => ({
  ...base(input),
  page: input.page,
  view: writeFields(encodeView(input.view, input.context, 'included')),
  exhibits: input.exhibits,
  accesses: null,
  logs: [],
})

function base({ now, language, case: { fileName, sha256, bytes }, adoptions, details }: ShareInput) {
  return {
    ...{ savedAt: now, build: VERSION, language, adoptions, details },
    case: { fileName, sha256, bytes: new Uint8Array(bytes) },
  }
}

const isOfLog = (selection: Investigation['selection'], carried: ExhibitsCarried): boolean =>
  selection?.kind === 'row' || (selection?.kind === 'exhibit' && carried === 'none')
