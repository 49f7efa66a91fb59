import type { ZoneId } from '@/base/brand'
import { err, ok, type Result } from '@/base/result'
import { hashEnd } from '@/intake/credentials/token-name'
import { digestInWorker } from '@/intake/digest-in-worker'
import { readLedgerFiles } from '@/intake/ledger-files'
import type { LedgerReadPlan } from '@/intake/ledger-plan'
import type { LogProblem } from '@/intake/log-stats'
import { problemOf } from '@/intake/problem'
import { keyIndex, type LedgerIndex, tokenIndex } from './ledger-index'
import type { FromLedger, LedgerFacts, ToLedger } from './ledger-protocol'

/** One ledger or key history, from its first byte to the last question about it: its entries never reach the page. */
let index: LedgerIndex | null = null

const send = (message: FromLedger): void => postMessage(message)

async function read(files: readonly Blob[], plan: LedgerReadPlan): Promise<Result<LedgerFacts, LogProblem>> {
  const digests = digestInWorker(files)
  const entries = plan.mapping.kind === 'keys' ? keyIndex(plan.zone ?? ('UTC' as ZoneId)) : tokenIndex(hashEnd)
  const result = await readLedgerFiles(files, plan, {
    batch: async (columns) => entries.add(columns),
    progress: (progress) => send({ type: 'progress', progress }),
  })
  if (!result.ok) return result
  try {
    const sha256 = await digests
    index = entries
    return ok({ ...result.value, sha256, span: entries.span(), named: entries.named() })
  } catch (error) {
    return err({ problem: problemOf(error), source: 0, member: null })
  }
}

addEventListener('message', ({ data }: MessageEvent<ToLedger>) => {
  if (data.type === 'read') {
    void read(data.files, data.plan).then((result) => send({ type: 'read', result }))
    return
  }
  const { id, logs } = data
  try {
    if (index === null) throw new Error('the ledger is not read')
    send({ type: 'compared', id, result: ok(index.compare(logs)) })
  } catch (error) {
    send({ type: 'compared', id, result: err(String(error)) })
  }
})
