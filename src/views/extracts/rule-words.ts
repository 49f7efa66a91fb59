import { type Language, translator } from '@/base/text'
import type { ExtractPlan } from '@/data/extracts'
import { defaultPageRule, defaultTokenRule, pageSwitches, sameRules } from '@/data/reading-rules'
import { text } from './rules-text'

/** By which rule pages and credentials were told, in a sentence. */
export function rulesSaid({ route, credentials }: ExtractPlan, language: Language): string {
  const t = translator(text, language)
  const changed = pageSwitches.filter((name) => route[name] !== defaultPageRule[name])
  const pages =
    route.templates.length > 0
      ? t('pagesByTemplates', { count: route.templates.length, n: route.templates.length })
      : changed.length > 0
        ? t('pagesByOwnRule')
        : t('pagesByDefault')
  return sameRules(credentials, defaultTokenRule) ? pages : `${pages} ${t('tokensByOwnRule')}`
}
