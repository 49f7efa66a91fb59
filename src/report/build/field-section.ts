import { translator } from '@/base/text'
import { visible } from '@/base/visible'
import type { DetailField } from '@/data/report-details-record'
import type { ReportContext } from './context'
import { text } from './field-words'
import { faint, plain } from './inline'
import { byInvestigator } from './investigator-words'
import type { Block, Inline } from './report'
import { FIELDS, type FieldSection, type FieldSpec } from './report-fields'

/** A section of labelled fields: what the investigator entered, else what the case says, else that nobody does. */
export function fieldBlocks(context: ReportContext, section: FieldSection): Block[] {
  const t = translator(text, context.language)
  return [
    {
      kind: 'table',
      id: `fields-${section}`,
      caption: section === 'method' || section === 'duties' ? context.t(section) : t(`title-${section}`),
      columns: [
        { id: 'field', title: t('field'), share: 26 },
        { id: 'value', title: t('stated') },
        { id: 'standard', title: t('askedBy'), share: 20 },
      ],
      rows: FIELDS[section].map((spec) => ({
        id: spec.id,
        cells: [[plain(t(spec.id))], sayField(context, spec) ?? [faint(t('notStated'))], [faint(spec.standard)]],
      })),
    },
  ]
}

export const isEntered = ({ details }: ReportContext, field: DetailField): boolean =>
  (details.fields[field]?.trim() ?? '') !== ''

function sayField(context: ReportContext, { detail, fill }: FieldSpec): Inline | null {
  const entered = detail === undefined ? undefined : context.details.fields[detail]?.trim()
  if (entered !== undefined && entered !== '') {
    return [plain(visible(entered)), plain(' '), byInvestigator(context.language)]
  }
  return fill?.(context) ?? null
}

/** Names of all fields that nobody states. */
export function notStated(context: ReportContext): string[] {
  const t = translator(text, context.language)
  return Object.values(FIELDS)
    .flat()
    .filter((spec) => sayField(context, spec) === null)
    .map(({ id }) => t(id))
}
