import type { ZoneId } from '@/base/brand'
import { formatDays } from '@/base/format'
import { defineText, type Language, translator } from '@/base/text'
import type { KeyDate, RivalExposure } from './key-exposure'
import { local } from './local'
import { partyOf } from './party'
import type { Case } from './schema'
import { formatWhen } from './when'

const text = defineText(
  'case/keys',
  {
    copied: 'copied {{when}}',
    ownerLeft: 'owner left {{when}}',
    revoked: 'revoked {{when}}',
    notRevoked: 'not revoked',
    noLength: 'no end',
    caseFile: 'case file',
  },
  {
    copied: '복사 {{when}}',
    ownerLeft: '담당자 퇴사 {{when}}',
    revoked: '폐기 {{when}}',
    notRevoked: '폐기 전',
    noLength: '끝나지 않음',
    caseFile: '사건 파일',
  },
)

/** `owner left Dec 2024`, `revoked 18–19 Nov 2025`. */
export const sayKeyDate = (date: KeyDate | null, zone: ZoneId, lang: Language): string => {
  const t = translator(text, lang)
  return date === null ? t('notRevoked') : t(date.kind, { when: formatWhen(date.when, zone, lang, 'medium') })
}

/** `322–353 days`; without an end there is no length. */
export const sayExposed = ({ days }: RivalExposure, lang: Language): string =>
  days === null ? translator(text, lang)('noLength') : formatDays(days, lang)

/** Who gives that date: the claimants, each once, or only the case file. */
export function sayKeyDateBy(date: KeyDate, incident: Case, lang: Language): string {
  const names = new Set(date.claims.map(({ party }) => local(partyOf(incident, party).name, lang)))
  return names.size === 0 ? translator(text, lang)('caseFile') : [...names].join(', ')
}
