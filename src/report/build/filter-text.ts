import type { Language } from '@/base/text'
import { FILTER_POLICY } from '@/filter/filter-policy'
import { writeValue } from '@/filter/filter-value'
import { valueIdentifies } from '@/filter/identifies'
import type { Filter, FilterField } from '@/filter/term'
import { markOf } from '@/redaction/mark'
import { code, plain } from './inline'
import type { Inline, Segment } from './report'

/** A filter as it is typed, with a mark in place of each value that may identify a person, unless the report shows them. */
export function filterText(filter: Filter, shown: boolean, language: Language): Inline {
  return filter.flatMap(({ field, not, values }, index): Segment[] => [
    ...(index === 0 ? [] : [plain(' ')]),
    code(`${not ? '-' : ''}${field}:`),
    ...values.flatMap((value, at): Segment[] => [
      ...(at === 0 ? [] : [code(',')]),
      value.is === 'withheld' || (!shown && valueIdentifies(field, value))
        ? { kind: 'redacted', text: fieldMark(field, language) }
        : code(writeValue(field, value)),
    ]),
  ])
}

/** Whether a filter has anything that is withheld by default. */
export const hasIdentifying = (filter: Filter): boolean =>
  filter.some(({ field, values }) => values.some((value) => valueIdentifies(field, value)))

/** Values of fields that seldom identify anyone have no name of their own in the mark. */
function fieldMark(field: FilterField, language: Language): string {
  const { holds } = FILTER_POLICY[field]
  return markOf(holds === 'fact' || holds === 'words' ? 'value' : holds, language)
}
