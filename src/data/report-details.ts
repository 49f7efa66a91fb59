import { keptRecords } from './kept-record'
import { NO_DETAILS, type ReportDetails, readDetails, writeDetails } from './report-details-record'

/** What becomes different, of what there is by then. Pure: it may be asked more than once. */
export type DetailsChange = (now: ReportDetails) => Partial<ReportDetails>

function changed(record: ReportDetails, changes: readonly DetailsChange[]): ReportDetails {
  let now = record
  for (const change of changes) now = { ...now, ...change(now) }
  return now
}

/** What the investigator adds to reports, as this browser keeps it. It leaves it only on paper and in exports. */
export const {
  of: detailsOf,
  load: loadDetails,
  change: changeDetails,
  preset: presetDetails,
} = keptRecords<ReportDetails, DetailsChange>({
  name: 'dwell-report',
  none: NO_DETAILS,
  read: readDetails,
  write: writeDetails,
  changed,
})
