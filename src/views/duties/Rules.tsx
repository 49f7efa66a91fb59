import { Panel } from '@/ui/Panel'
import { useText } from '@/ui/use-text'
import { RuleGrid } from './RuleGrid'
import { RuleTable } from './RuleTable'
import type { RulesProps } from './rules-props'
import { text } from './text'

/** Every rule of reporting against every reading of when the company knew, and its table twin. */
export function Rules(props: RulesProps) {
  const t = useText(text)
  return (
    <Panel title={t('matrix')} note={t('matrixNote')} table={() => <RuleTable {...props} />}>
      {props.matrix.triggers.length === 0 ? (
        <p className="border-t border-line py-1 text-ink3">{t('noTriggers')}</p>
      ) : (
        <RuleGrid {...props} />
      )}
    </Panel>
  )
}
