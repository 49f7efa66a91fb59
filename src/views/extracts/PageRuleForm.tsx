import { useId, useState } from 'react'
import { visibleControls } from '@/base/visible'
import { explainPage, type PageRule, pageRuleFault, pageSwitches } from '@/data/reading-rules'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { IconButton } from '@/ui/IconButton'
import { TextInput } from '@/ui/TextInput'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './rules-text'

export interface PageRuleFormProps {
  readonly rule: PageRule
  readonly onRule: (rule: PageRule) => void
}

/** How a path becomes a page, with a place to try it. */
export function PageRuleForm({ rule, onRule }: PageRuleFormProps) {
  const t = useText(text)
  return (
    <div className="grid gap-x-10 gap-y-5 lg:grid-cols-2">
      <div className="space-y-5">
        <fieldset>
          <legend className="mb-1.5 font-medium">{t('switches')}</legend>
          {pageSwitches.map((name) => (
            <label key={name} className="flex cursor-pointer items-start gap-2 py-1 pointer-coarse:py-2.5">
              <input
                type="checkbox"
                checked={rule[name]}
                onChange={(event) => onRule({ ...rule, [name]: event.currentTarget.checked })}
                className="mt-0.5 size-3.5 accent-ink"
              />
              <span>{t(`switch-${name}`)}</span>
            </label>
          ))}
        </fieldset>
        <TryPage rule={rule} />
      </div>
      <Templates rule={rule} onRule={onRule} />
    </div>
  )
}

/** The user's own templates, tried in this order before everything else. */
function Templates({ rule, onRule }: PageRuleFormProps) {
  const t = useText(text)
  const language = useLanguage()
  const { templates } = rule
  const set = (next: readonly string[]) => onRule({ ...rule, templates: next })
  const moved = (from: number, to: number) => {
    const next = [...templates]
    const [one] = next.splice(from, 1)
    if (one !== undefined) next.splice(to, 0, one)
    set(next)
  }
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-medium">{t('templates')}</legend>
      <p className="mb-2 text-sm text-ink2">{t('templatesNote')}</p>
      <ol className="space-y-1.5">
        {templates.map((template, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a template is its place; two may read the same while they are typed
          <li key={i} className="flex items-center gap-1">
            <TextInput
              aria-label={t('templateNo', { n: i + 1 })}
              aria-invalid={pageRuleFault({ ...rule, templates: [template] }, language) !== null}
              value={template}
              onText={(value) => set(templates.map((one, at) => (at === i ? value : one)))}
              className="flex-1 font-mono text-xs"
            />
            <IconButton
              label={t('moveUp', { n: i + 1 })}
              icon={
                <span className="rotate-180">
                  <Icon name="down" />
                </span>
              }
              disabled={i === 0}
              onClick={() => moved(i, i - 1)}
            />
            <IconButton
              label={t('moveDown', { n: i + 1 })}
              icon={<Icon name="down" />}
              disabled={i === templates.length - 1}
              onClick={() => moved(i, i + 1)}
            />
            <IconButton
              label={t('removeTemplate', { n: i + 1 })}
              icon={<Icon name="close" />}
              onClick={() => set(templates.filter((_, at) => at !== i))}
            />
          </li>
        ))}
      </ol>
      <Button className="mt-2" icon={<Icon name="plus" />} onClick={() => set([...templates, '/'])}>
        {t('addTemplate')}
      </Button>
    </fieldset>
  )
}

const EXAMPLE = '/users/48213/orders/7c9e6679-7425-40de-944b-e07fc1f90ae7?page=2'

/** A path, the page it comes to, and what was replaced in it. */
function TryPage({ rule }: { rule: PageRule }) {
  const t = useText(text)
  const language = useLanguage()
  const field = useId()
  const [path, setPath] = useState(EXAMPLE)
  const isReadable = pageRuleFault(rule, language) === null
  const said = isReadable ? explainPage(rule, path) : null
  return (
    <div>
      <label htmlFor={field} className="mb-1.5 block font-medium">
        {t('tryPath')}
      </label>
      <TextInput id={field} value={path} onText={setPath} className="w-full font-mono text-xs" />
      {said && (
        <div aria-live="polite" className="mt-2 text-sm">
          <p>
            {t('becomes')}{' '}
            <code className="font-mono text-xs font-medium wrap-anywhere">{visibleControls(said.page)}</code>
          </p>
          <ul className="mt-1 space-y-0.5 text-ink2">
            {said.template !== null && (
              <li className="wrap-anywhere">{t('byTemplate', { template: said.template })}</li>
            )}
            {said.replaced.map(({ text: piece, by, why }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a path are told apart by their place alone
              <li key={i} className="wrap-anywhere">
                <code className="font-mono text-2xs">{visibleControls(piece)}</code>{' '}
                {by === '' ? t('dropped') : t('replacedBy', { by })} {t(`why-${why}`)}
              </li>
            ))}
            {said.template === null && said.replaced.length === 0 && <li>{t('nothingReplaced')}</li>}
          </ul>
        </div>
      )}
    </div>
  )
}
