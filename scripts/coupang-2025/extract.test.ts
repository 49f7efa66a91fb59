import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseCase } from '@/case/parse-case'
import type { Case } from '@/case/schema'
import { buildCase } from './build-case'
import { caseText, indexText } from './case-text'
import { type ExtractFacts, makeExtract } from './extract'
import { DELIVERY_CLIENTS, PAGE_TOTALS, type PageId, PEAK_ROWS, SCALE } from './parameters'

const shipped = new URL('../../public/cases/', import.meta.url)
const committed = readFileSync(new URL('coupang-2025/case.json', shipped), 'utf8')

interface Access {
  readonly client: string
  readonly account: number
  readonly day: string
  readonly hour: number
  readonly path: string
  readonly status: number
}
const LINE = /^(\S+) - (\d+) \[([^:]+):(\d\d):[^\]]+\] "GET (\S+) HTTP\/2.0" (\d+) /

let extract: ExtractFacts
let theCase: Case
/** Rows signed with the copied key, in file order, and the raw first and last of them. */
const intruder: Access[] = []
const rawIntruder: string[] = []
const truth: string[] = []
const appLinesByDay = new Map<string, number>()
let unreadable = 0

beforeAll(async () => {
  extract = await makeExtract({
    log(lines) {
      for (const line of lines.split('\n')) {
        if (line.includes(' up=app-')) {
          const day = line.slice(line.indexOf('[') + 1, line.indexOf('[') + 12)
          appLinesByDay.set(day, (appLinesByDay.get(day) ?? 0) + 1)
        }
        if (!line.includes('kid=ua-sign-02')) continue
        rawIntruder.push(line)
        const [, client = '', account, day = '', hour, path = '', status] = LINE.exec(line) ?? []
        if (client === '') unreadable += 1
        intruder.push({ client, account: Number(account), day, hour: Number(hour), path, status: Number(status) })
      }
    },
    ledger: () => {},
    truth(lines) {
      if (lines !== '') truth.push(...lines.trimEnd().split('\n'))
    },
  })
  const read = parseCase(committed)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  theCase = read.value
}, 120_000)

describe('making the default case again', () => {
  it('changes no byte, and the simulated log has the same SHA-256', () => {
    expect(caseText(buildCase(extract)) === committed, 'run scripts/coupang-2025/write-case.ts').toBe(true)
    const index = readFileSync(new URL('index.json', shipped), 'utf8')
    expect(index).toBe(indexText(theCase, createHash('sha256').update(committed).digest('hex')))
  })
})

describe('the simulated extract', () => {
  it('sums to the published total of every page, at its scale', () => {
    for (const page of Object.keys(PAGE_TOTALS) as PageId[]) {
      const rows = (extract.bins.get(page) ?? []).reduce((a, b) => a + b, 0)
      expect(Math.abs(rows * SCALE - PAGE_TOTALS[page]), page).toBeLessThanOrEqual(SCALE / 2)
    }
  })

  it('carries totals that sum to its rows', () => {
    const [one] = theCase.extracts
    const sum = one?.totals.series.flatMap((series) => series.rows).reduce((a, b) => a + b, 0)
    expect(sum).toBe(one?.rows)
    expect(one?.simulated).toBe(true)
  })

  it('uses all 2,313 published addresses, 16 of them on the delivery pages, none of them real', () => {
    const clients = new Set(intruder.map((access) => access.client))
    expect(clients.size).toBe(2313)
    const delivery = intruder.filter((access) => access.path.startsWith('/delivery/'))
    expect(new Set(delivery.map((access) => access.client)).size).toBe(DELIVERY_CLIENTS)
    // Documentation ranges: RFC 5737 and RFC 3849.
    const documentation = /^(203\.0\.113\.|198\.51\.100\.|192\.0\.2\.|2001:db8:)/
    expect([...clients].filter((client) => !documentation.test(client))).toEqual([])
  })

  it('begins and ends on the published days, and holds the access of the first form', () => {
    expect(unreadable).toBe(0)
    const campaign = rawIntruder.filter((line) => !line.includes('/Jan/2025'))
    expect(campaign[0]).toContain('[14/Apr/2025:')
    expect(campaign.at(-1)).toContain('[08/Nov/2025:')
    expect(campaign.some((line) => line.includes('[06/Nov/2025:18:38:'))).toBe(true)
    expect(truth.filter((line) => line.includes(',probe,'))).toHaveLength(intruder.length - campaign.length)
    expect(truth).toHaveLength(intruder.length + 1)
  })

  it('keeps the published peaks: up to 6.3 M a day, over 100 M in a month', () => {
    const byDay = new Map<string, number>()
    for (const access of intruder) byDay.set(access.day, (byDay.get(access.day) ?? 0) + 1)
    const busiest = Math.max(...byDay.values())
    expect(busiest).toBeGreaterThanOrEqual(PEAK_ROWS)
    expect(busiest).toBeLessThanOrEqual(6300)
    expect(intruder.filter((access) => access.day.endsWith('/May/2025')).length).toBeGreaterThan(100_000)
  })

  it('walks member numbers in order, meets numbers nobody has, and works at night', () => {
    const steps = intruder.slice(1).map((access, i) => access.account - (intruder[i]?.account ?? 0))
    expect(steps.filter((step) => step === 1).length / steps.length).toBeGreaterThan(0.99)
    expect(intruder.filter((access) => access.status === 404).length / intruder.length).toBeCloseTo(0.05, 2)
    const night = intruder.filter((access) => access.hour >= 1 && access.hour < 6)
    expect(night.length / intruder.length).toBeCloseTo(0.44, 2)
  })

  it('has no line of an app server from 23 May to 2 June, and has them on the days around', () => {
    const days = ['23/May', '28/May', '31/May', '01/Jun', '02/Jun'].map((day) => appLinesByDay.get(`${day}/2025`))
    expect(days).toEqual([undefined, undefined, undefined, undefined, undefined])
    expect(appLinesByDay.get('22/May/2025')).toBeGreaterThan(500)
    expect(appLinesByDay.get('03/Jun/2025')).toBeGreaterThan(500)
  })
})
