import { defineText } from './text'

/** Words of dates, lengths and zones. */
export const text = defineText(
  'base/format',
  {
    days_one: '{{n}} day',
    days_other: '{{n}} days',
    zoneKorea: 'Korean time, {{offset}}',
    zoneOther: '{{zone}}, {{offset}}',
  },
  {
    days_other: '{{n}}일',
    zoneKorea: '한국 시각, {{offset}}',
    zoneOther: '{{zone}}, {{offset}}',
  },
)
