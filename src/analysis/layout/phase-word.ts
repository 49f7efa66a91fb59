import { type Language, translator } from '@/base/text'
import type { CasePhase } from '@/case/schema'
import { text } from '@/case/text'

/** The general name of a phase, shorter than the title a case gives it. */
export const phaseWord = (phase: CasePhase['phase'], lang: Language): string => translator(text, lang)(`phase${phase}`)
