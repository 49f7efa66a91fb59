import type { Side } from '@/case/schema'
import type { Glyph, Paint } from './scene'

/** Whose word or deed it is: colour and shape together, so that either alone is enough. */
export const SIDE_PAINT: Readonly<Record<Side, Paint>> = {
  attacker: 'attack',
  company: 'company',
  authority: 'authority',
  press: 'ink2',
  other: 'ink2',
}
export const SIDE_GLYPH: Readonly<Record<Side, Glyph['glyph']>> = {
  attacker: 'disc',
  company: 'square',
  authority: 'triangle',
  press: 'cross',
  other: 'cross',
}
