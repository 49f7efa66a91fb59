import type { TextRun } from './scene'

/** Width in px of a text at a font size in px. The screen asks its own canvas; Node and paper estimate. */
export type Measure = (text: string, size: number, strong: boolean) => number

const NARROW = /[iIjl.,:;|!'’‘“”"·]/
const SLIM = /[frt()[\]\-‐/ ]/
const WIDE = /[mwMW%@—≈]/
const CAPITAL = /[A-Z0-9&–+]/
const SQUARE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]/

function share(char: string): number {
  if (SQUARE.test(char)) return 0.93
  if (NARROW.test(char)) return 0.29
  if (SLIM.test(char)) return 0.36
  if (WIDE.test(char)) return 0.86
  return CAPITAL.test(char) ? 0.6 : 0.54
}

/** Rounded up a little, so that a label never turns out longer than the room kept for it. */
export const estimateWidth: Measure = (text, size, strong) => {
  let width = 0
  for (const char of text) width += share(char)
  return width * size * (strong ? 1.04 : 1)
}

export const widthOfRuns = (runs: readonly TextRun[], size: number, measure: Measure): number =>
  runs.reduce((width, run) => width + measure(run.text, size, run.strong ?? false), 0)
