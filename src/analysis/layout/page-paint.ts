import type { Page } from '@/case/schema'
import type { Paint } from './scene'

const STEPS: readonly Paint[] = ['p-list', 'p-member', 'p-order', 'p-edit']

/** Step of the attack hue in which accesses of a page are drawn. */
export const paintOfPage = (page: Page | undefined): Paint => STEPS[(page?.step ?? 1) - 1] ?? 'attack'
