import { LANGUAGES, type Language, translator } from '@/base/text'
import { text } from './field-words'
import { faint } from './inline'
import type { Segment } from './report'

const WORDS: Readonly<Record<Language, string>> = Object.fromEntries(
  LANGUAGES.map((language) => [language, translator(text, language)('byInvestigator')]),
) as Record<Language, string>

/** Stands behind what the investigator entered. */
export const byInvestigator = (language: Language): Segment => faint(WORDS[language])
export const wordsOfInvestigator = (said: string, language: Language): boolean => said === WORDS[language]
