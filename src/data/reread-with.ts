import { signatureOf } from '@/intake/mapping/mapping'
import { DEFAULT_PLAN } from '@/intake/read-plan'
import { currentView } from './current-view'
import { type ExtractPlan, openExtracts } from './extracts'
import { stemOf } from './group-files'
import { rememberSource } from './read-plans'

/** How the log was read, or was to be read when that failed. */
export function planOf(id: string): ExtractPlan {
  const state = openExtracts().find((one) => one.id === id)?.state
  return state?.status === 'ready' || state?.status === 'asking' ? state.plan : DEFAULT_PLAN
}

/**
 * Reads a log again with some things said otherwise; what was said of its zone or its columns is remembered as an answer is.
 * `columns` are those of the table that a mapping was said for. Never rejects.
 */
export async function rereadWith(
  id: string,
  said: Partial<ExtractPlan>,
  columns: readonly string[] | null = null,
): Promise<void> {
  const { reread } = await import('./read-extract')
  const extract = openExtracts().find((one) => one.id === id)
  if (extract === undefined) return
  const plan = { ...planOf(id), ...said }
  if (said.zone !== undefined || said.mapping) {
    const source = columns === null ? stemOf(extract.fileName) : signatureOf(columns)
    const caseId = currentView()?.opened.full.id ?? ''
    await rememberSource(caseId, source, { zone: plan.zone, mapping: columns === null ? null : plan.mapping })
  }
  await reread(id, plan)
}
