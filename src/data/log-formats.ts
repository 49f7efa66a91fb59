import type { Language } from '@/base/text'
import { FORMAT_IDS, type FormatId } from '@/intake/formats/format-id'
import { problemSentence } from '@/intake/problem-sentence'
import type { ExtractStats } from './extracts'

/** Formats that name their fields themselves; tables are read through the column mapper. */
export const namedFormats: readonly FormatId[] = FORMAT_IDS.filter((id) => !id.startsWith('mapped-'))
export const isTable = (format: FormatId): boolean => format.startsWith('mapped-')
export type LogFormatId = FormatId

/** Why a part of a log was not read. */
export const whyUnread = ({ problem }: ExtractStats['unread'][number], language: Language): string =>
  problemSentence(problem, language)
