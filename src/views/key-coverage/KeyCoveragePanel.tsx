import { rivalExposures } from '@/case/key-exposure'
import { useInvestigation, useOpenCase } from '@/data/open-case'
import { Panel } from '@/ui/Panel'
import { useText } from '@/ui/use-text'
import { CoverageList } from './CoverageList'
import { Exposures } from './Exposures'
import { KeyCoverageTables } from './KeyCoverageTables'
import { text } from './text'

/** "Signing key and log coverage": the exposed span under each rival date, and what each gap in the logs means. */
export function KeyCoveragePanel() {
  const t = useText(text)
  const { full, case: known } = useOpenCase()
  const { investigation, dispatch } = useInvestigation()
  const { zone } = investigation
  const keys = known.signingKeys.map((key) => ({ key, spans: rivalExposures(key, known) }))
  const onQuestion = (id: string): void => dispatch({ type: 'select', selection: { kind: 'question', id } })
  return (
    <Panel
      title={t('title')}
      note={t('note')}
      table={() => <KeyCoverageTables full={full} keys={keys} coverage={known.coverage} zone={zone} />}
    >
      {keys.length === 0 && known.coverage.length === 0 && (
        <p className="border-t border-line py-1 text-ink3">{t('nothing')}</p>
      )}
      <div className="grid gap-x-8 gap-y-3 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <div className="min-w-0">
          {keys.map(({ key, spans }) => (
            <Exposures
              key={key.id}
              full={full}
              known={known}
              signingKey={key}
              spans={spans}
              zone={zone}
              onQuestion={onQuestion}
            />
          ))}
        </div>
        <CoverageList full={full} known={known} zone={zone} onQuestion={onQuestion} />
      </div>
    </Panel>
  )
}
