import type { ZoneId } from '@/base/brand'
import { formatDateTime } from '@/base/format'
import { readInstant } from '@/base/zoned'
import { answerText, isMeasured } from '@/case/claim-text'
import { local } from '@/case/local'
import type { QuestionView } from '@/case/question-view'
import type { Adopting } from '@/data/use-adopting'
import { Button } from '@/ui/Button'
import { ChoiceMark } from '@/ui/ChoiceMark'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './text'

export interface AdoptedAnswerProps {
  readonly view: QuestionView
  readonly zone: ZoneId
  readonly adopting: Adopting
  /** Opens the claim, where a reason can be given and the adoption kept. */
  readonly onKeep: (claimId: string) => void
}

/** The answer that counts on every page, who adopted it and why, and the way back. */
export function AdoptedAnswer({ view, zone, adopting, onKeep }: AdoptedAnswerProps) {
  const t = useText(text)
  const language = useLanguage()
  const { adopted, reason, by, adoptedAt, question } = view
  if (adopted === null) return <p className="border-l-2 border-line2 pl-2 text-ink2">{t('noAnswer')}</p>
  const at = adoptedAt === null ? null : readInstant(adoptedAt)
  const own = adopting.own(question.id)
  return (
    <div className="border-l-2 border-ink pl-2" data-adopted={by ?? 'none'}>
      <p>
        <b lang={isMeasured(adopted) ? undefined : 'en'}>
          {t('adoptedNow', { value: answerText(adopted, zone, language) })}
        </b>
      </p>
      <p className="text-ink2">
        {by === 'investigator' || by === 'link' ? (
          <span className="mr-1 inline-flex items-baseline gap-1 font-medium text-ink">
            <ChoiceMark />
            {at === null ? t(`by${by}`) : t('byinvestigatorOn', { when: formatDateTime(at, zone, language, 'medium') })}
          </span>
        ) : (
          by === 'case' && <span className="mr-1">{t('bycase')}</span>
        )}
        {reason ? local(reason, language) : t('latestWord')}
      </p>
      {adopting.allowed && (own !== null || by === 'link') && (
        <div className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
          {by === 'link' && (
            <>
              <Button look="quiet" onClick={() => onKeep(adopted.id)}>
                {t('keepLinked')}
              </Button>
              <Button look="quiet" onClick={() => adopting.putAside(question.id)}>
                {t(own === null ? 'asideToCase' : 'asideToOwn')}
              </Button>
            </>
          )}
          {own !== null && by !== 'link' && (
            <Button look="quiet" onClick={() => adopting.withdraw(question.id)}>
              {t('backToCase')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
