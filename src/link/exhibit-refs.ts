import type { ZoneId } from '@/base/brand'
import { err, ok, type Result } from '@/base/result'
import { spanOf } from '@/base/span'
import type { Case } from '@/case/schema'
import { MOST_TERMS } from '@/filter/limits'
import { parseFilter, parseTerms } from '@/filter/parse-filter'
import { writeFilter, writeTerm } from '@/filter/write-filter'
import type { ExhibitRef } from '@/investigation/state'
import { readInstantOrDay, writeInstant } from './values'

/**
 * Addresses of exhibits in a link, one field each:
 *
 *     ex=1,row,<first 12 digits of the SHA-256 of the file>,<line>,<byte position>
 *     ex=2,range,<from>,<to>,<filter>
 *     ex=3,value,<from>,<to>,<term of the value> <filter>
 */
export function writeExhibit(exhibit: ExhibitRef, zone: ZoneId): string {
  const { number, kind } = exhibit
  if (kind === 'row') return [number, kind, exhibit.file, exhibit.line, exhibit.offset].join(',')
  const { from, to } = exhibit.window
  const where = writeFilter(exhibit.where)
  const filter = kind === 'value' ? `${writeTerm(exhibit.value)} ${where}`.trimEnd() : where
  return [number, kind, writeInstant(from, zone), writeInstant(to, zone), filter].join(',')
}

/** At most this number of an exhibit, and this many in a link. */
export const LAST_EXHIBIT = 9999
const HEAD = /^([1-9]\d{0,3}),(row|range|value),/
const ROW = /^([0-9a-f]{12}),([1-9]\d{0,14}),(0|[1-9]\d{0,14})$/
const WINDOW = /^([^,]*),([^,]*),/

/** What is wrong is not told apart: nobody types these. */
export function readExhibit(text: string, of: Case): Result<ExhibitRef, null> {
  const [head, digits, kind] = HEAD.exec(text) ?? []
  if (head === undefined || digits === undefined) return err(null)
  const number = Number(digits)
  const body = text.slice(head.length)
  if (kind === 'row') {
    const [, file, line, offset] = ROW.exec(body) ?? []
    return file === undefined ? err(null) : ok({ number, kind, file, line: Number(line), offset: Number(offset) })
  }
  const [times, first, last] = WINDOW.exec(body) ?? []
  const from = readInstantOrDay(first ?? '', of)
  const to = readInstantOrDay(last ?? '', of)
  if (times === undefined || !from.ok || !to.ok || from.value >= to.value) return err(null)
  const window = spanOf(from.value, to.value)
  const filter = body.slice(times.length)
  if (kind === 'range') {
    const where = parseFilter(filter)
    return where.ok ? ok({ number, kind, window, where: where.value }) : err(null)
  }
  const terms = parseTerms(filter, MOST_TERMS + 1)
  const [value, ...where] = terms.ok ? terms.value : []
  return value?.values.length === 1 ? ok({ number, kind: 'value', window, where, value }) : err(null)
}
