import { createStore } from '@/data/store'
import type { ReadLog } from './build/report'

/** The logs that a saved page tells of; null where this is none. */
export const savedLogs = createStore<readonly ReadLog[] | null>(null)
