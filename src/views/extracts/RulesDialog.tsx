import { useState } from 'react'
import type { ExtractPlan, OpenExtract } from '@/data/extracts'
import {
  defaultPageRule,
  defaultTokenRule,
  type PageRule,
  pageRuleFault,
  sameRules,
  type TokenRule,
  tokenRuleFault,
} from '@/data/reading-rules'
import { planOf } from '@/data/reread-with'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/overlay/Dialog'
import { SegmentedControl } from '@/ui/SegmentedControl'
import { useLanguage, useText } from '@/ui/use-text'
import { PageRuleForm } from './PageRuleForm'
import { text } from './rules-text'
import { TokenRuleForm } from './TokenRuleForm'

export interface RulesDialogProps {
  readonly extract: OpenExtract
  readonly onClose: () => void
  readonly onReread: (said: Partial<ExtractPlan>) => void
}

/** How pages are told from paths, and where tokens, keys and accounts stand: seen, changed, tried, read again with. */
export function RulesDialog({ extract, onClose, onReread }: RulesDialogProps) {
  const t = useText(text)
  const language = useLanguage()
  const [now] = useState(() => planOf(extract.id))
  const [shown, setShown] = useState<'pages' | 'tokens'>('pages')
  const [route, setRoute] = useState<PageRule>(now.route)
  const [credentials, setCredentials] = useState<TokenRule>(now.credentials)
  const fault = pageRuleFault(route, language) ?? tokenRuleFault(credentials, language)
  const isChanged = !sameRules(route, now.route) || !sameRules(credentials, now.credentials)
  const isDefault = sameRules(route, defaultPageRule) && sameRules(credentials, defaultTokenRule)
  return (
    <Dialog
      title={t('rulesTitle')}
      kicker={extract.fileName}
      onClose={onClose}
      footer={
        <>
          <Button
            look="quiet"
            disabled={isDefault}
            onClick={() => {
              setRoute(defaultPageRule)
              setCredentials(defaultTokenRule)
            }}
          >
            {t('resetRules')}
          </Button>
          <p role="status" className="min-w-48 flex-1 text-sm text-ink2">
            {fault ?? (isChanged ? '' : t('rulesUnchanged'))}
          </p>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            look="primary"
            disabled={fault !== null || !isChanged}
            onClick={() => {
              onReread({ route, credentials })
              onClose()
            }}
          >
            {t('readWithRules')}
          </Button>
        </>
      }
    >
      <SegmentedControl
        label={t('rulesTitle')}
        segments={[
          { value: 'pages', label: t('rulesPages') },
          { value: 'tokens', label: t('rulesTokens') },
        ]}
        value={shown}
        onChange={setShown}
        className="mb-4"
      />
      {shown === 'pages' ? (
        <PageRuleForm rule={route} onRule={setRoute} />
      ) : (
        <TokenRuleForm rule={credentials} onRule={setCredentials} />
      )}
    </Dialog>
  )
}
