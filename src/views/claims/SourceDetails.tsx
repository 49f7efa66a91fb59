import type { ZoneId } from '@/base/brand'
import { formatIsoDay } from '@/base/format'
import { answerText } from '@/case/claim-text'
import { local } from '@/case/local'
import { viewQuestion } from '@/case/question-view'
import type { Case, Source } from '@/case/schema'
import { ExternalLink } from '@/ui/ExternalLink'
import { DoubtMark } from '@/ui/marks'
import { useLanguage, useText } from '@/ui/use-text'
import { Facts } from './Facts'
import { text } from './text'

export interface SourceDetailsProps {
  readonly file: Case
  readonly source: Source
  readonly zone: ZoneId
  readonly onOpenClaim: (claimId: string) => void
}

/** One source: who published it when, where it is, whether it was seen whole, and the claims that rest on it. */
export function SourceDetails({ file, source, zone, onOpenClaim }: SourceDetailsProps) {
  const t = useText(text)
  const language = useLanguage()
  const resting = file.questions.flatMap((question) =>
    question.claims.filter((claim) => claim.source === source.id).map((claim) => ({ question, claim })),
  )
  return (
    <>
      <Facts
        facts={[
          { name: t('publisher'), value: source.publisher },
          {
            name: t('published'),
            value: source.published ? formatIsoDay(source.published, language, 'long') : t('notStated'),
          },
          { name: t('language'), value: languageName(source.lang, language) },
          source.url ? { name: t('source'), value: <ExternalLink href={source.url}>{source.url}</ExternalLink> } : null,
          source.read === 'excerpt' ? { name: t('note'), value: t('excerpt') } : null,
          source.note ? { name: t('note'), value: source.note, lang: 'en' } : null,
        ]}
      />
      {resting.length > 0 && (
        <section className="mt-4 border-t border-line pt-3">
          <h3 className="mb-1 font-medium">{t('restingOn')}</h3>
          <ul>
            {resting.map(({ question, claim }) => (
              <li key={claim.id} className="border-t border-grid first:border-t-0">
                <button
                  type="button"
                  onClick={() => onOpenClaim(claim.id)}
                  className="touch grid w-full grid-cols-[14px_minmax(0,1fr)] gap-x-2 py-1 text-start hover:bg-sunken sm:grid-cols-[14px_minmax(0,1fr)_minmax(0,14rem)]"
                >
                  <span className="flex h-[18px] items-center">
                    <DoubtMark doubt={viewQuestion(file, question).standing.get(claim.id) ?? 'undisputed'} size={10} />
                  </span>
                  <span className="text-ink2">{local(question.text, language)}</span>
                  <span className="col-start-2 font-medium sm:col-start-3 sm:text-end">
                    {answerText(claim, zone, language)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** The language's name in the interface language; a tag that none has is shown as it is. */
function languageName(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
