import type { DetailField } from '@/data/report-details-record'
import type { ReportContext } from './context'
import * as fill from './field-fills'
import type { Inline } from './report'

/** What forms and standards ask of a report, by section. `detail`: the investigator may enter it, which goes before what the case says. */
export interface FieldSpec {
  readonly id: fill.FieldName
  readonly standard: string
  readonly detail?: DetailField
  readonly fill?: (context: ReportContext) => Inline | null
}

export const FIELD_SECTIONS = [
  'status',
  'discovery',
  'nature',
  'impact',
  'duties',
  'custody',
  'method',
  'lessons',
] as const
export type FieldSection = (typeof FIELD_SECTIONS)[number]

const NIST = 'NIST SP 800-61r2 3.2.5'
const EVIDENCE = 'NIST SP 800-61r2 3.3.2'
const REPORTING = 'NIST SP 800-86'
const GDPR = 'GDPR Art. 33(3)'

const entered = (id: DetailField, standard: string, from?: FieldSpec['fill']): FieldSpec => ({
  ...{ id, standard, detail: id },
  ...(from === undefined ? {} : { fill: from }),
})

export const FIELDS: Readonly<Record<FieldSection, readonly FieldSpec[]>> = {
  status: [
    { id: 'reportType', standard: 'GDPR Art. 33(4); NIS2 Art. 23(4)', fill: fill.reportType },
    { id: 'reportState', standard: NIST, fill: fill.reportState },
    entered('earlierReport', 'GDPR Art. 33(4)'),
    entered('author', NIST),
    entered('reviewer', NIST),
    entered('version', NIST),
    { id: 'handling', standard: 'FIRST TLP 2.0', fill: fill.handling },
    entered('contactPoint', `${GDPR}(b); PIPA Art. 34`),
    entered('department', 'Network Act Decree 58-2'),
    entered('investigator', NIST),
  ],
  discovery: [
    { id: 'discoveredWhen', standard: 'ICO; PIPA Art. 34', fill: (context) => fill.headlineTime(context, 'aware-at') },
    { id: 'happenedFrom', standard: 'ICO', fill: (context) => fill.headlineTime(context, 'first-access') },
    { id: 'happenedTo', standard: 'ICO', fill: (context) => fill.headlineTime(context, 'last-access') },
    entered('discoveredHow', 'ICO; Network Act Decree 58-2', (context) => fill.eventsOf(context, 'detection')),
    entered('discoveredBy', 'ICO'),
    { id: 'zones', standard: EVIDENCE, fill: fill.zones },
    { id: 'stamps', standard: EVIDENCE, fill: fill.stamps },
    entered('clockOffsets', REPORTING),
    entered('ingestTime', REPORTING, fill.ingest),
  ],
  nature: [
    entered('confidentiality', `${GDPR}(a)`),
    entered('integrity', `${GDPR}(a)`),
    entered('availability', `${GDPR}(a)`),
    entered('rootCause', 'NIS2 Art. 23(4)'),
    entered('attackPath', 'Network Act Decree 58-2', (context) => fill.eventsOf(context, 'preparation')),
    { id: 'subjects', standard: `${GDPR}(a)`, fill: (context) => fill.countOf(context, ['people', 'accounts']) },
    { id: 'records', standard: `${GDPR}(a)`, fill: (context) => fill.countOf(context, ['records', 'page-views']) },
    { id: 'items', standard: 'PIPA Art. 34(1)1', fill: fill.items },
    entered('vulnerableGroups', 'ICO'),
    entered('thirdParties', 'ICO'),
    entered('systems', NIST),
    entered('indicators', 'NIS2 Art. 23(4)(b)'),
  ],
  impact: [
    entered('consequences', `${GDPR}(c)`),
    { id: 'severity', standard: 'ENISA 2013, SE = DPC × EI + CB', fill: fill.severity },
    entered('severityReasons', 'ENISA 2013'),
    entered('measuresTaken', `${GDPR}(d); PIPA Art. 34`, (context) => fill.eventsOf(context, 'response')),
    entered('measuresProposed', `${GDPR}(d)`),
    entered('subjectsCanDo', 'PIPA Art. 34(1)3'),
    entered('helpDesk', 'PIPA Art. 34(1)5'),
    entered('crossBorder', 'NIS2 Art. 23(4)(a)'),
    entered('unlawfulAct', 'NIS2 Art. 23(4)(a)'),
    entered('materialImpact', 'SEC 8-K Item 1.05'),
  ],
  duties: [entered('delayReason', 'GDPR Art. 33(1)')],
  custody: [
    entered('collector', EVIDENCE),
    entered('collectedAt', EVIDENCE),
    entered('storage', EVIDENCE),
    entered('custody', EVIDENCE),
  ],
  method: [
    { id: 'tools', standard: REPORTING, fill: fill.tools },
    { id: 'window', standard: REPORTING, fill: fill.window },
    { id: 'filter', standard: REPORTING, fill: fill.filter },
    { id: 'pages', standard: REPORTING, fill: fill.pages },
    { id: 'compare', standard: REPORTING, fill: fill.compare },
  ],
  lessons: [
    entered('alternatives', REPORTING),
    entered('openQuestions', REPORTING, fill.openQuestions),
    entered('preventive', 'ICO'),
    entered('lessons', REPORTING),
    entered('recommendations', REPORTING),
  ],
}
