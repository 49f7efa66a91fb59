import { useState } from 'react'
import { type TokenName, type TokenRole, type TokenRule, tokenRoles } from '@/data/reading-rules'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { IconButton } from '@/ui/IconButton'
import { Select } from '@/ui/Select'
import { TableBox } from '@/ui/TableBox'
import { TextInput } from '@/ui/TextInput'
import { useText } from '@/ui/use-text'
import { text } from './rules-text'

export interface TokenRuleFormProps {
  readonly rule: TokenRule
  readonly onRule: (rule: TokenRule) => void
}

const NEW: TokenName = { name: '', in: 'query', as: 'token' }
const FIELD_ONLY: readonly TokenRole[] = ['authorization', 'cookies']

/** Names under which tokens, keys and accounts stand in queries and fields. */
export function TokenRuleForm({ rule, onRule }: TokenRuleFormProps) {
  const t = useText(text)
  const [added, setAdded] = useState<TokenName>(NEW)
  const places = [
    { value: 'query', label: t('inQuery') },
    { value: 'field', label: t('inField') },
  ]
  const rolesFor = (where: TokenName['in']) =>
    tokenRoles
      .filter((role) => where === 'field' || !FIELD_ONLY.includes(role))
      .map((role) => ({ value: role, label: t(`role-${role}`) }))
  const change = (at: number, entry: TokenName) =>
    onRule({ names: rule.names.map((one, i) => (i === at ? entry : one)) })
  const moved = (entry: TokenName, where: string): TokenName => ({
    ...entry,
    in: where === 'field' ? 'field' : 'query',
    as: where === 'query' && FIELD_ONLY.includes(entry.as) ? 'token' : entry.as,
  })
  return (
    <>
      <p className="mb-3 max-w-prose text-sm text-ink2">{t('tokensNote')}</p>
      <form
        className="mb-3 flex flex-wrap items-center gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          if (added.name.trim() === '') return
          onRule({ names: [{ ...added, name: added.name.trim() }, ...rule.names] })
          setAdded(NEW)
        }}
      >
        <TextInput
          aria-label={t('tokenName')}
          placeholder={t('tokenName')}
          value={added.name}
          onText={(name) => setAdded({ ...added, name })}
          className="font-mono text-xs"
        />
        <Select
          label={t('tokenPlace')}
          options={places}
          value={added.in}
          onChoose={(value) => setAdded(moved(added, value))}
        />
        <Select
          label={t('tokenRole')}
          options={rolesFor(added.in)}
          value={added.as}
          onChoose={(as) => setAdded({ ...added, as: as as TokenRole })}
        />
        <Button type="submit" disabled={added.name.trim() === ''} icon={<Icon name="plus" />}>
          {t('add')}
        </Button>
      </form>
      <TableBox label={t('rulesTokens')} className="max-h-80 rounded-md border border-line">
        <table className="w-full border-collapse text-sm">
          <thead className="sticky top-0 bg-sunken text-ink3">
            <tr>
              <th className="px-2 py-1 font-normal">{t('tokenName')}</th>
              <th className="px-2 py-1 font-normal">{t('tokenPlace')}</th>
              <th className="px-2 py-1 font-normal">{t('tokenRole')}</th>
              <th className="w-8">
                <span className="sr-only">{t('remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rule.names.map((entry, i) => (
              <tr key={`${entry.in} ${entry.name}`} className="border-t border-line">
                <th scope="row" className="px-2 font-mono text-xs font-normal wrap-anywhere">
                  {entry.name}
                </th>
                <td className="px-2 whitespace-nowrap text-ink2">{t(entry.in === 'query' ? 'inQuery' : 'inField')}</td>
                <td className="px-2">
                  <Select
                    label={t('roleOf', { name: entry.name })}
                    options={rolesFor(entry.in)}
                    value={entry.as}
                    onChoose={(as) => change(i, { ...entry, as: as as TokenRole })}
                    className="h-6 border-transparent"
                  />
                </td>
                <td>
                  <IconButton
                    label={t('removeName', { name: entry.name })}
                    icon={<Icon name="close" />}
                    onClick={() => onRule({ names: rule.names.filter((_, at) => at !== i) })}
                    className="size-6"
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </>
  )
}
